/** Rows as text for other programs: CSV after RFC 4180, tables in Markdown. */

/** A list of rows as CSV; numbers with a point, empty for nothing. */
export function toCsv(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('')
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table in Markdown; the first column to the left, the others to the right. */
export function toMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |\n`
  return line(head) + line(head.map((_, i) => (i === 0 ? ':--' : '--:'))) + rows.map(line).join('')
}
