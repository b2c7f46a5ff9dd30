/** Moves labels apart so that none overlap, keeping their order and staying between `top` and `bottom`. */
export interface LabelPlace {
  readonly y: number
  readonly height: number
}

/** Wanted centres and heights in, centres out, in the order given. */
export function spreadLabels(labels: readonly LabelPlace[], top: number, bottom: number): number[] {
  const order = labels.map((_, i) => i).sort((a, b) => labels[a].y - labels[b].y)
  const centre = labels.map((label) => label.y)
  let edge = top
  for (const i of order) {
    centre[i] = Math.max(centre[i], edge + labels[i].height / 2)
    edge = centre[i] + labels[i].height / 2
  }
  edge = bottom
  for (const i of order.reverse()) {
    centre[i] = Math.min(centre[i], edge - labels[i].height / 2)
    edge = centre[i] - labels[i].height / 2
  }
  return centre
}
