/**
 * A calendar: for each of a ring of weeks, the rows that are entered for it. The rows of a week stand in chunks, so that whoever takes
 * them reads on and does not go from row to row through memory. Plain data; grows by itself.
 */
import { roomFor } from './columns.ts'

export interface Calendar {
  /** Week modulo the length of the ring → its last chunk, or −1, and how many rows that chunk holds. */
  readonly last: Int32Array
  readonly filled: Uint8Array
  /** Chunk after chunk: first the chunk before it in the same week, or −1, then rows. Free chunks are chained in the same way. */
  chunks: Int32Array
  /** First free chunk, or −1. */
  free: number
}

/** Words of a chunk: with 4 bytes each, a line of memory. */
const CHUNK = 16
const NONE = -1

/** `weeks`: length of the ring. `rows`: how many to expect. */
export function createCalendar(weeks: number, rows: number): Calendar {
  const calendar: Calendar = {
    last: new Int32Array(weeks).fill(NONE),
    filled: new Uint8Array(weeks),
    chunks: new Int32Array(0),
    free: NONE,
  }
  grow(calendar, weeks + Math.ceil(rows / (CHUNK - 1)))
  return calendar
}

function grow(calendar: Calendar, chunks: number): void {
  const from = calendar.chunks.length / CHUNK
  const longer = new Int32Array(chunks * CHUNK)
  longer.set(calendar.chunks)
  for (let chunk = chunks - 1; chunk >= from; chunk--) {
    longer[chunk * CHUNK] = calendar.free
    calendar.free = chunk
  }
  calendar.chunks = longer
}

/** Enter a row for a week. */
export function enterWeek(calendar: Calendar, week: number, row: number): void {
  const { last, filled } = calendar
  const place = week % last.length
  if (last[place] === NONE || filled[place] === CHUNK - 1) addChunk(calendar, place)
  calendar.chunks[last[place] * CHUNK + ++filled[place]] = row
}

function addChunk(calendar: Calendar, place: number): void {
  if (calendar.free === NONE) grow(calendar, Math.ceil((calendar.chunks.length / CHUNK) * (17 / 16)) + 1)
  const { last, filled, chunks } = calendar
  const chunk = calendar.free
  calendar.free = chunks[chunk * CHUNK]
  chunks[chunk * CHUNK] = last[place]
  last[place] = chunk
  filled[place] = 0
}

/** How many rows are entered for a week. */
export function countWeek({ last, filled, chunks }: Calendar, week: number): number {
  const place = week % last.length
  if (last[place] === NONE) return 0
  let count = filled[place]
  for (let chunk = chunks[last[place] * CHUNK]; chunk !== NONE; chunk = chunks[chunk * CHUNK]) count += CHUNK - 1
  return count
}

/** The rows of a week into `rows`, which has room for `countWeek`; the one that was entered last comes first. They stay in the calendar. */
export function readWeek({ last, filled, chunks }: Calendar, week: number, rows: Int32Array): void {
  const place = week % last.length
  let count = 0
  let upTo = filled[place]
  for (let chunk = last[place]; chunk !== NONE; chunk = chunks[chunk * CHUNK]) {
    for (let k = upTo; k > 0; k--) rows[count++] = chunks[chunk * CHUNK + k]
    upTo = CHUNK - 1
  }
}

/** A list that weeks are taken into. */
export interface Taken {
  rows: Int32Array<ArrayBuffer>
}

/** Take the rows of a week out of the calendar, into a list that grows when it must; how many. The one that was entered last comes first. */
export function takeWeek(calendar: Calendar, week: number, into: Taken): number {
  const count = countWeek(calendar, week)
  into.rows = roomFor(into.rows, count)
  readWeek(calendar, week, into.rows)
  clearWeek(calendar, week)
  return count
}

/** Take the rows of a week out of the calendar, unread. */
export function clearWeek(calendar: Calendar, week: number): void {
  const { last, chunks } = calendar
  const place = week % last.length
  while (last[place] !== NONE) {
    const chunk = last[place]
    last[place] = chunks[chunk * CHUNK]
    chunks[chunk * CHUNK] = calendar.free
    calendar.free = chunk
  }
}

export function copyCalendar({ last, filled, chunks, free }: Calendar): Calendar {
  return { last: last.slice(), filled: filled.slice(), chunks: chunks.slice(), free }
}
