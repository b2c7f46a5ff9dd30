/**
 * Fixed places for the residents of a neighbourhood: households side by side in rows around an open middle, where the team stands. Decided
 * once from the sizes of the households, so that nobody moves while time goes by.
 */
export interface HomePlaces {
  readonly residents: readonly { readonly x: number; readonly y: number }[]
  readonly homes: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]
  readonly middle: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly height: number
}

const DOT = 15
const PAD = 6
const GAP = 7

/** `home`: household of each resident, counted from 0, in order. `open`: size of the middle that stays free, pixels. */
export function placeHomes(home: ArrayLike<number>, width: number, open: { readonly width: number; readonly height: number }): HomePlaces {
  const sizes: number[] = []
  for (let i = 0; i < home.length; i++) sizes[home[i]] = (sizes[home[i]] ?? 0) + 1
  const across = (size: number): number => (size > 2 ? Math.ceil(size / 2) : size)
  const boxes = sizes.map((size) => ({ size, width: across(size) * DOT + PAD, height: (size > 2 ? 2 : 1) * DOT + PAD }))
  const row = 2 * DOT + PAD + GAP
  const middleWidth = Math.min(open.width, width)
  // Rows above, beside and below the middle; as many as are needed, the middle kept in the middle by trying.
  for (let rows = Math.ceil(open.height / row); ; rows++) {
    const from = Math.floor((rows - Math.ceil(open.height / row)) / 2)
    const to = from + Math.ceil(open.height / row)
    const left = (width - middleWidth) / 2
    const strips = Array.from({ length: rows }, (_, r) =>
      r >= from && r < to
        ? [
            { x: 0, end: left - GAP },
            { x: left + middleWidth + GAP, end: width },
          ]
        : [{ x: 0, end: width }],
    )
    const homes: HomePlaces['homes'][number][] = []
    let next = 0
    strips.forEach((parts, r) =>
      parts.forEach(({ x: start, end }) => {
        let x = start
        while (next < boxes.length && x + boxes[next].width <= end) {
          const { width: w, height: h } = boxes[next]
          homes.push({ x, y: r * row + (2 * DOT + PAD - h) / 2, width: w, height: h })
          x += w + GAP
          next++
        }
      }),
    )
    if (next < boxes.length) continue
    const seats = new Array<number>(sizes.length).fill(0)
    const residents = Array.from(home, (h) => {
      const seat = seats[h]++
      const columns = across(sizes[h])
      return {
        x: homes[h].x + PAD / 2 + DOT / 2 + (seat % columns) * DOT,
        y: homes[h].y + PAD / 2 + DOT / 2 + Math.floor(seat / columns) * DOT,
      }
    })
    return {
      residents,
      homes,
      middle: { x: left, y: from * row, width: middleWidth, height: (to - from) * row - GAP },
      height: rows * row - GAP,
    }
  }
}
