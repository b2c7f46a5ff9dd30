/** Places `count` equal cells in as many columns as fit. */
export interface GridCells {
  readonly columns: number
  readonly rows: number
  readonly cellWidth: number
  readonly x: (index: number) => number
  readonly row: (index: number) => number
}

export function gridCells(count: number, width: number, narrowest: number, gap: number, most = 12): GridCells {
  const columns = Math.max(1, Math.min(most, count, Math.floor((width + gap) / (narrowest + gap))))
  const cellWidth = (width - gap * (columns - 1)) / columns
  return {
    columns,
    rows: Math.ceil(count / columns),
    cellWidth,
    x: (index) => (index % columns) * (cellWidth + gap),
    row: (index) => Math.floor(index / columns),
  }
}
