type Clocks = { answerBy: string; stopBy: string; answeredAt: Date | null; closedAt: Date | null };

/** Which clocks have run out by `today` (ISO date); none of one that is closed. */
export function overdueOf({ answerBy, stopBy, answeredAt, closedAt }: Clocks, today: string) {
  if (closedAt) return { answer: false, stop: false };
  return { answer: !answeredAt && answerBy < today, stop: stopBy < today };
}
