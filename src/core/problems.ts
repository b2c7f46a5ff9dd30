/**
 * Faults in what a person gave us, as data. The sentence is made where the reader is, in the reader's language
 * (src/cli/texts). Checks collect every fault before failing, so that one run shows all of them.
 */
export interface InputFault {
  /** What kind of fault; one sentence per code in each language. */
  readonly code: FaultCode
  /** File as the user named it. */
  readonly file?: string
  /** 1-based place in that file. */
  readonly line?: number
  readonly column?: number
  /** Dotted path of the value inside the document, or the command-line option. */
  readonly path?: string
  /** What was found and what would have been right, as short as possible. */
  readonly found?: string
  readonly expected?: string
  /** Nearest valid name, or the next thing to do. */
  readonly suggestion?: string
}

export type FaultCode =
  | 'fileMissing'
  | 'fileUnreadable'
  | 'fileExists'
  | 'syntax'
  | 'unknownKey'
  | 'missingKey'
  | 'wrongType'
  | 'outOfRange'
  | 'unknownName'
  | 'duplicate'
  | 'cycle'
  | 'badSchema'
  | 'badTable'
  | 'badOption'
  | 'conflict'
  | 'noResults'
  | 'query'

/** Thrown at the border only (files, command line, links). Carries all faults found. */
export class InputError extends Error {
  readonly faults: readonly InputFault[]
  constructor(faults: readonly InputFault[]) {
    super(faults.map((f) => [f.code, f.file, f.path, f.found].filter(Boolean).join(' ')).join('; '))
    this.name = 'InputError'
    this.faults = faults
  }
}

/** Nearest name within an edit distance of a third of its length, or the only one that begins with it, or undefined. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = (name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3))) + 1
  for (const candidate of names) {
    const d = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (d < bestDistance) {
      bestDistance = d
      best = candidate
    }
  }
  if (best !== undefined || name.length < 3) return best
  const longer = names.filter((candidate) => candidate.toLowerCase().startsWith(name.toLowerCase()))
  return longer.length === 1 ? longer[0] : undefined
}

/** Levenshtein distance with adjacent swaps counted once (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1
  const d = new Uint16Array((a.length + 1) * width)
  for (let i = 0; i <= a.length; i++) d[i * width] = i
  for (let j = 0; j <= b.length; j++) d[j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let v = Math.min(d[(i - 1) * width + j] + 1, d[i * width + j - 1] + 1, d[(i - 1) * width + j - 1] + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) v = Math.min(v, d[(i - 2) * width + j - 2] + 1)
      d[i * width + j] = v
    }
  }
  return d[a.length * width + b.length]
}
