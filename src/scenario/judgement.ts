/** The judgement calls of the model, each at its lowest and its highest plausible value: what an answer is run again under. */
import { limitsOf } from './parameters.ts'
import type { Localised, ParameterRecords } from './types.ts'

export interface Setting {
  /** 'group.name' of the assumption. */
  readonly assumption: string
  readonly at: 'low' | 'high'
  readonly label: Localised
  readonly unit: string
  /** Flattened, as in the records. */
  readonly values: readonly number[]
}

/** Assumptions marked as judgement calls, low and high. A setting that equals the default is left out: it changes nothing. */
export function judgementSettings(records: ParameterRecords): Setting[] {
  return Object.entries(records).flatMap(([group, named]) =>
    Object.entries(named).flatMap(([name, record]) => {
      if (!record.judgement || record.kind !== 'assumption') return []
      return (['low', 'high'] as const).flatMap((at): Setting[] => {
        // The limits of a negative number as factors stand the other way round.
        const values = record.values.map((_, i) => (at === 'low' ? Math.min : Math.max)(...limitsOf(record, i)))
        if (values.every((v, i) => v === record.values[i])) return []
        return [{ assumption: `${group}.${name}`, at, label: record.label, unit: record.unit, values }]
      })
    }),
  )
}

/** Name of an arm of a question under a setting; without one, under the defaults. */
export const underSetting = (arm: string, setting?: Pick<Setting, 'assumption' | 'at'>): string =>
  setting === undefined ? arm : `${arm}~${setting.assumption}~${setting.at}`
