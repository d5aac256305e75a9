/** Hundredths of 100 points as people read them: 8725 is "87,25". */
export function writePoints(hundredths: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    hundredths / 100,
  );
}
