/**
 * Where the blocks and ribbons of an alluvial lie: columns are moments, blocks are classes in a fixed order from top to bottom, a ribbon goes
 * from a class at one moment to a class at the next. Ribbons that share both are kept apart by the class that gives the colour.
 */
export interface Path {
  /** Class at each moment. */
  readonly states: readonly number[]
  readonly residents: number
}
export interface Block {
  readonly column: number
  readonly state: number
  readonly y: number
  readonly height: number
  readonly residents: number
}
export interface Ribbon {
  /** From this column to the next. */
  readonly column: number
  readonly from: number
  readonly to: number
  /** Class at the first or at the last moment. */
  readonly key: number
  readonly y0: number
  readonly y1: number
  readonly height: number
  readonly residents: number
}

export function layoutAlluvial(
  paths: readonly Path[],
  classes: number,
  options: { readonly height: number; readonly gap: number; readonly by: 'start' | 'end' },
): { readonly blocks: Block[]; readonly ribbons: Ribbon[] } {
  const columns = paths[0]?.states.length ?? 0
  const total = paths.reduce((sum, path) => sum + path.residents, 0)
  if (columns === 0 || total === 0) return { blocks: [], ribbons: [] }
  const scale = (options.height - options.gap * (classes - 1)) / total
  const blocks: Block[] = []
  const top = (column: number, state: number) => blocks[column * classes + state].y
  for (let column = 0; column < columns; column++) {
    let y = 0
    for (let state = 0; state < classes; state++) {
      const residents = paths.reduce((sum, path) => sum + (path.states[column] === state ? path.residents : 0), 0)
      blocks.push({ column, state, y, height: residents * scale, residents })
      y += residents * scale + options.gap
    }
  }
  const ribbons: Ribbon[] = []
  for (let column = 0; column + 1 < columns; column++) {
    const sums = new Map<number, number>()
    for (const { states, residents } of paths) {
      const key = options.by === 'start' ? states[0] : states[columns - 1]
      const id = (states[column] * classes + states[column + 1]) * classes + key
      sums.set(id, (sums.get(id) ?? 0) + residents)
    }
    const flows = [...sums].map(([id, residents]) => ({
      from: Math.floor(id / classes / classes),
      to: Math.floor(id / classes) % classes,
      key: id % classes,
      residents,
    }))
    const place = (side: 'from' | 'to') => {
      const other = side === 'from' ? 'to' : 'from'
      const filled = new Array<number>(classes).fill(0)
      const at = new Map<(typeof flows)[number], number>()
      for (const flow of flows.toSorted((a, b) => a[side] - b[side] || a[other] - b[other] || a.key - b.key)) {
        at.set(flow, top(side === 'from' ? column : column + 1, flow[side]) + filled[flow[side]])
        filled[flow[side]] += flow.residents * scale
      }
      return at
    }
    const [left, right] = [place('from'), place('to')]
    for (const flow of flows) ribbons.push({ ...flow, column, y0: left.get(flow)!, y1: right.get(flow)!, height: flow.residents * scale })
  }
  return { blocks, ribbons }
}
