/** Faults as a reader wants them: file by file from top to bottom, each told once. */
import type { InputFault } from '../core/problems.ts'

/** Files stay in the order in which they first appear; a fault in a file that several others extend is told once. */
export function inFileOrder(faults: readonly InputFault[]): InputFault[] {
  const seen = new Set<string>()
  const once = faults.filter((fault) => {
    const key = JSON.stringify(fault)
    return seen.has(key) ? false : seen.add(key)
  })
  const files = [...new Set(once.map((f) => f.file))]
  const place = (f: InputFault): readonly number[] => [files.indexOf(f.file), f.line ?? 0, f.column ?? 0]
  return once
    .map((fault, i) => ({ fault, i, at: place(fault) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2] || a.i - b.i)
    .map(({ fault }) => fault)
}
