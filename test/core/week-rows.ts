import { type Calendar, countWeek, readWeek } from '../../src/core/calendar.ts'

/** The rows that stand in a calendar for a week, the one that was entered last first. */
export function rowsOfWeek(calendar: Calendar, week: number): number[] {
  const rows = new Int32Array(countWeek(calendar, week))
  readWeek(calendar, week, rows)
  return [...rows]
}
