/** scenarios/yardsticks.yaml: numbers that results are held against when they are judged. The model does not read them. */
import { z } from 'zod'
import { InputError, type InputFault, nearestName } from '../core/problems.ts'
import { faultAt, type Path, readDocument } from './document.ts'
import { checkKind } from './overlay.ts'
import { collectSources } from './parameters.ts'
import { recordSchema } from './schema.ts'
import { schemaLine, type ScenarioSource } from './source.ts'
import { word } from './words.ts'
import { checkAgainst } from './zod-faults.ts'

export const YARDSTICKS_FILE = 'scenarios/yardsticks.yaml'
/** What a quality-of-life year may cost, from low to high. */
const BURDENS = ['lowBurden', 'middleBurden', 'highBurden'] as const

const pair = z.tuple([z.number(), z.number()])
const share = z.number().gte(0).lte(1)
const qualityYear = recordSchema.pick({ unit: true, grade: true, label: true, help: true, note: true }).extend({
  value: z.number().gt(0),
  range: pair.meta({ description: 'Lowest and highest plausible value.' }),
  burden: z.tuple([share, share]).meta({ description: 'Burden of disease for which it holds, of 0–1.' }),
  sources: recordSchema.shape.sources.min(1),
})
export const yardsticksSchema = z.strictObject({
  schema: z.literal(schemaLine('yardsticks')),
  qualityYear: z.strictObject({ lowBurden: qualityYear, middleBurden: qualityYear, highBurden: qualityYear }),
})

export interface Yardsticks {
  /** What a quality-of-life year may cost, in euro: by burden of disease, from low to high. */
  readonly qualityYear: readonly z.infer<typeof qualityYear>[]
}

/** The yardsticks. Throws InputError with every fault. */
export function loadYardsticks(source: ScenarioSource): Yardsticks {
  const faults: InputFault[] = []
  const text = source.read(YARDSTICKS_FILE)
  if (text === undefined) throw new InputError([{ code: 'fileMissing', file: YARDSTICKS_FILE }])
  const yardsticks = readYardsticks(YARDSTICKS_FILE, text, Object.keys(collectSources(source, faults)), faults)
  if (!yardsticks || faults.length > 0) throw new InputError(faults)
  return yardsticks
}

/** The yardsticks in a file, or undefined after adding its faults. `sources` are the keys of the bibliography. */
export function readYardsticks(file: string, text: string, sources: readonly string[], faults: InputFault[]): Yardsticks | undefined {
  const before = faults.length
  const document = readDocument(text, file, faults)
  if (!document || !checkKind(document, 'yardsticks', faults)) return undefined
  const form = checkAgainst(yardsticksSchema, document, faults)
  if (!form) return undefined
  let last = 0
  for (const name of BURDENS) {
    const at = (...path: Path): Path => ['qualityYear', name, ...path]
    const { value, range, sources: keys } = form.qualityYear[name]
    const [low, high] = range
    const expected = value < low ? word('atLeast', low) : word('atMost', high)
    if (value < low || value > high) faults.push(faultAt(document, 'outOfRange', at('value'), { found: String(value), expected }))
    // Who reads the three in a row reads them from low to high.
    else if (value < last)
      faults.push(faultAt(document, 'outOfRange', at('value'), { found: String(value), expected: word('atLeast', last) }))
    last = value
    keys.forEach((key, i) => {
      if (sources.includes(key)) return
      const suggestion = nearestName(key, sources) ?? word('addSource')
      faults.push(faultAt(document, 'unknownName', at('sources', i), { found: key, suggestion }))
    })
  }
  return faults.length > before ? undefined : { qualityYear: BURDENS.map((name) => form.qualityYear[name]) }
}
