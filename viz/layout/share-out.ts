/** Divides `places` over counts in proportion, in whole numbers that add up: largest remainders first. */
export function shareOut(counts: readonly number[], places: number): number[] {
  const total = counts.reduce((sum, n) => sum + n, 0)
  if (!(total > 0)) return counts.map(() => 0)
  const exact = counts.map((n) => (n * places) / total)
  const whole = exact.map(Math.floor)
  const left = places - whole.reduce((sum, n) => sum + n, 0)
  const order = exact.map((n, i) => ({ i, rest: n - Math.floor(n) })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, left)) whole[i]++
  return whole
}
