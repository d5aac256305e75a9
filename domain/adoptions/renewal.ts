import { addDays } from "../time/dates";

/** Days before the day a renewal is due on which its unit is reminded. */
export const remindedBefore = 30;

/** The same day a year later, as ISO date: 29 February becomes 28. */
export function yearAfter(day: string): string {
  const [year = "", rest = ""] = [day.slice(0, 4), day.slice(4)];
  const next = String(Number(year) + 1).padStart(4, "0");
  return rest === "-02-29" ? `${next}-02-28` : `${next}${rest}`;
}

type Running = { status: "running" | "ended"; dueOn: string | null };

/** How an adoption stands on `today` (ISO date): asked about soon, past its day, or neither. */
export function renewalOf({ status, dueOn }: Running, today: string): "none" | "soon" | "overdue" {
  if (status !== "running" || !dueOn) return "none";
  if (dueOn < today) return "overdue";
  return addDays(dueOn, -remindedBefore) <= today ? "soon" : "none";
}
