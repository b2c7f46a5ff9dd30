/**
 * Dated onsets: a list per week of (person, problem type, cause). A person without trouble costs nothing until the week
 * that was drawn comes.
 */
export interface Agenda {
  /** Week → first entry, or −1. */
  readonly head: Int32Array
  person: Uint32Array
  /** Problem type + 8 · cause. */
  what: Uint8Array
  next: Int32Array
  /** First free entry, or −1. */
  free: number
}

export function createAgenda(weeks: number, capacity: number): Agenda {
  const agenda: Agenda = {
    head: new Int32Array(weeks).fill(-1),
    person: new Uint32Array(0),
    what: new Uint8Array(0),
    next: new Int32Array(0),
    free: -1,
  }
  grow(agenda, capacity)
  return agenda
}

/** Enter an onset. Weeks past the end of the run are dropped. */
export function enterOnset(agenda: Agenda, week: number, person: number, type: number, cause: number): void {
  if (week >= agenda.head.length) return
  if (agenda.free < 0) grow(agenda, Math.ceil(agenda.person.length * 1.5) + 64)
  const entry = agenda.free
  agenda.free = agenda.next[entry]
  agenda.person[entry] = person
  agenda.what[entry] = type + 8 * cause
  agenda.next[entry] = agenda.head[week]
  agenda.head[week] = entry
}

function grow(agenda: Agenda, capacity: number): void {
  const from = agenda.person.length
  const person = new Uint32Array(capacity)
  const what = new Uint8Array(capacity)
  const next = new Int32Array(capacity)
  person.set(agenda.person)
  what.set(agenda.what)
  next.set(agenda.next)
  for (let i = capacity - 1; i >= from; i--) {
    next[i] = agenda.free
    agenda.free = i
  }
  agenda.person = person
  agenda.what = what
  agenda.next = next
}

/** All onsets of a week, given back to the free list. Order: last entered first; onsets do not depend on it. */
export function takeOnsets(agenda: Agenda, week: number, each: (person: number, type: number, cause: number) => void): void {
  let entry = agenda.head[week]
  agenda.head[week] = -1
  while (entry >= 0) {
    const following = agenda.next[entry]
    const person = agenda.person[entry]
    const what = agenda.what[entry]
    agenda.next[entry] = agenda.free
    agenda.free = entry
    each(person, what & 7, what >> 3)
    entry = following
  }
}

export function copyAgenda(agenda: Agenda): Agenda {
  return {
    head: agenda.head.slice(),
    person: agenda.person.slice(),
    what: agenda.what.slice(),
    next: agenda.next.slice(),
    free: agenda.free,
  }
}
