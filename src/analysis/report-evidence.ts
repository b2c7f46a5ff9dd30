/** How well the numbers of each part of the model are known: assumptions counted by evidence grade, file by file. */
import type { EvidenceGrade, ParameterRecords } from '../scenario/types.ts'
import type { ReportEvidence } from './report-types.ts'

export const GRADES: readonly EvidenceGrade[] = ['A', 'B', 'C', 'D']

/** A record counts once, whether it is one number or a table. Levers are choices, not knowledge, and are left out. */
export function reportEvidence(parameters: ParameterRecords): ReportEvidence[] {
  return Object.entries(parameters).flatMap(([group, records]) => {
    const assumptions = Object.values(records).filter((record) => record.kind === 'assumption')
    if (assumptions.length === 0) return []
    const grades = GRADES.map((grade) => assumptions.filter((record) => record.grade === grade).length)
    return [{ group, grades, judgements: assumptions.filter((record) => record.judgement).length }]
  })
}
