/** Last day of a period `2025`, `2025-H1` or `2025-Q3`; null where the text is none. */
export function endOfPeriod(period: string): string | null {
  const match = /^(20\d\d)(?:-(H[12]|Q[1-4]))?$/.exec(period);
  if (!match) return null;
  const ends: Record<string, string> = {
    H1: '06-30',
    H2: '12-31',
    Q1: '03-31',
    Q2: '06-30',
    Q3: '09-30',
    Q4: '12-31',
  };
  return `${match[1]}-${ends[match[2] ?? 'H2']}`;
}
