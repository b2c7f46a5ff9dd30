/** Gaps between groups for the page: per municipality, outcome and policy, with the change against the baseline. */
import { outcomeByName } from '../results/outcomes.ts'
import type { ResultSet } from '../results/result-set.ts'
import { compareGaps } from './gaps.ts'
import { significant } from './packing.ts'
import type { ReportData, ReportGap } from './report-types.ts'

/** Digits that the page can show. */
const DIGITS = 5

/** For headline outcomes that have a better side. Groups without a value in a municipality are left out. */
export function reportGaps(results: ResultSet, data: ReportData): ReportGap[] {
  const names = data.outcomes.filter((o) => o.headline && o.better !== 'neither' && outcomeByName.has(o.name)).map((o) => o.name)
  return data.municipalities.flatMap((place, municipality) => {
    const { study } = results
    const own = {
      ...results,
      study: { ...study, municipalities: study.municipalities.filter((m) => m.municipality.id === place.id) },
      units: results.units.filter((unit) => unit.municipality === place.id),
    }
    return compareGaps(own, study.baseline, names).flatMap((row): ReportGap[] => {
      const policy = data.policies.findIndex((p) => p.name === row.policy)
      if (policy < 0) return []
      return [
        {
          municipality,
          policy,
          kind: row.kind,
          outcome: data.outcomes.findIndex((o) => o.name === row.outcome),
          value: significant(row.value, DIGITS),
          referenceValue: significant(row.referenceValue, DIGITS),
          direction: row.direction,
          ...(row.changeDirection && { changeDirection: row.changeDirection }),
        },
      ]
    })
  })
}
