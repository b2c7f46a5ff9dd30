/** Delimited text as open data comes in: byte order mark, CRLF or LF, quoted cells with doubled quotes and line breaks. */
export interface DelimitedRow {
  /** 1-based line on which the row begins. */
  readonly line: number
  /** Cells without the quotes and without the spaces around them. */
  readonly cells: readonly string[]
}

/** All rows that are not empty, the header among them. */
export function readDelimited(text: string, separator: string): DelimitedRow[] {
  const rows: DelimitedRow[] = []
  const end = text.length
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  while (at < end) {
    const startLine = line
    const cells: string[] = []
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        at++
        for (;;) {
          const quote = text.indexOf('"', at)
          const stop = quote < 0 ? end : quote
          cell += text.slice(at, stop)
          at = stop + 1
          if (text[at] !== '"') break
          cell += '"'
          at++
        }
        for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) line++
      } else {
        const start = at
        while (at < end && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
        cell = text.slice(start, at)
      }
      cells.push(cell.trim())
      // Whatever stands between a closing quote and the separator is padding.
      while (at < end && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
      if (text[at] !== separator) break
      at++
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
    if (cells.some((cell) => cell !== '')) rows.push({ line: startLine, cells })
  }
  return rows
}
