/**
 * One dot a value, piled on a line: each dot keeps its own x and takes the lowest place where it touches no other.
 * A pile that would grow above `height` is pressed together, so that equal values still show as one column.
 */
export interface Dot {
  /** Index of the value. */
  readonly index: number
  readonly x: number
  /** Height of the centre above the line. */
  readonly y: number
}

export function stackDots(xs: readonly number[], radius: number, height: number): Dot[] {
  const order = xs.map((_, i) => i).sort((a, b) => xs[a] - xs[b] || a - b)
  const step = radius * 2
  const placed: { index: number; x: number; level: number }[] = []
  for (const index of order) {
    const near = new Set<number>()
    for (let k = placed.length - 1; k >= 0 && xs[index] - placed[k].x < step; k--) near.add(placed[k].level)
    let level = 0
    while (near.has(level)) level++
    placed.push({ index, x: xs[index], level })
  }
  const highest = placed.reduce((top, dot) => Math.max(top, dot.level), 0)
  const rise = highest * step + step > height && highest > 0 ? (height - step) / highest : step
  return placed.map((dot) => ({ index: dot.index, x: dot.x, y: radius + dot.level * rise }))
}
