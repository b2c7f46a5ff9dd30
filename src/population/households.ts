/**
 * Who lives with whom in one neighbourhood: ages and whole numbers of households in, persons in the order of their
 * households out. Children go to families with brothers and sisters of about their age, parents to families by the age of
 * the children, partners to partners of about their age; who is left lives alone.
 */
import { Draws, type Luck } from '../core/draws.ts'
import type { GroupValues } from '../model/parameters.ts'
import { Stream } from '../model/streams.ts'
import { agesInOrder, byAge } from './ages.ts'
import type { Quotas } from './margins.ts'
import { orderByValue, orderByWeight } from './selection.ts'
import { Slot } from './slots.ts'

/** One neighbourhood under construction. Persons stand in household order: heads first, then the others. */
export interface Draft {
  readonly quotas: Quotas
  readonly residents: number
  readonly households: number
  readonly ages: Uint8Array
  readonly householdOf: Int32Array
  /** By household. */
  readonly first: Int32Array
  readonly size: Int32Array
  /** 0 single, 1 more without children, 2 with children. */
  readonly type: Uint8Array
  /** Number of heads (the person alone, partners, parents): 1 or 2. */
  readonly heads: Uint8Array
}

/** Weights by single year of age, made once a municipality. */
export interface AgeWeights {
  readonly homeChild: Float64Array
  readonly parent: Float64Array
  readonly partner: Float64Array
}
export function ageWeights(p: GroupValues<'people'>): AgeWeights {
  return { homeChild: byAge(p.homeChildByAge), parent: byAge(p.parentByAge), partner: byAge(p.partnerByAge) }
}

const CHILD = 1
const PARENT = 2
const PARTNER = 3
const AGE_SPAN = 200

/** Compose the households of a neighbourhood. `base` is its key base (index << 20). Depends on nothing outside it. */
export function composeHouseholds(quotas: Quotas, p: GroupValues<'people'>, weights: AgeWeights, draws: Draws, base: number): Draft {
  const { residents: n, singles, couples, families, singleParents, minors } = quotas
  const sorted = new Uint8Array(n)
  agesInOrder(quotas.ages, minors, p.oldAgeShape, draws.at(Stream.MARGINS, Slot.AGE_SHIFT).uniform(base), sorted)

  // Roles: minors are children; the other places go to adults by weight.
  const role = new Uint8Array(n).fill(CHILD, 0, minors)
  assignRole(role, sorted, CHILD, quotas.children - minors, weights.homeChild, draws.at(Stream.MARGINS, Slot.HOME_CHILD), base)
  assignRole(role, sorted, PARENT, 2 * families - singleParents, weights.parent, draws.at(Stream.MARGINS, Slot.PARENT), base)
  assignRole(role, sorted, PARTNER, 2 * couples, weights.partner, draws.at(Stream.MARGINS, Slot.PARTNER), base)
  const children = inAgeOrder(role, sorted, CHILD, p.ageNoise, draws.at(Stream.MARGINS, Slot.CHILD_ORDER), base)
  const parents = inAgeOrder(role, sorted, PARENT, p.ageNoise, draws.at(Stream.MARGINS, Slot.PARENT_ORDER), base)
  const partners = inAgeOrder(role, sorted, PARTNER, p.ageNoise, draws.at(Stream.MARGINS, Slot.PARTNER_ORDER), base)

  // Members of each household, before the households are put in a random order.
  const households = singles + couples + families
  const start = new Int32Array(households + 1)
  const heads = new Uint8Array(households)
  const members = new Int32Array(n)
  let m = 0
  let h = 0
  for (let i = 0; i < n; i++) {
    if (role[i] !== 0) continue
    heads[h] = 1
    members[m++] = i
    start[++h] = m
  }
  for (let i = 0; i < couples; i++) {
    heads[h] = 2
    members[m++] = partners[2 * i]
    members[m++] = partners[2 * i + 1]
    start[++h] = m
  }
  const sizes = familySizes(families, quotas.children, p.nextChildShare, draws.at(Stream.MARGINS, Slot.FAMILY_SIZE), base)
  const alone = firstByLuck(families, singleParents, draws.at(Stream.MARGINS, Slot.SINGLE_PARENT), base)
  let child = 0
  let parent = 0
  for (let f = 0; f < families; f++) {
    heads[h] = alone[f] ? 1 : 2
    for (let k = 0; k < heads[h]; k++) members[m++] = parents[parent++]
    for (let k = 0; k < sizes[f]; k++) members[m++] = children[child++]
    start[++h] = m
  }

  return inRandomOrder(quotas, sorted, households, start, heads, members, singles, couples, draws, base)
}

/** Give `count` of the persons without a role this role, by weight of their age. */
function assignRole(
  role: Uint8Array,
  ages: Uint8Array,
  kind: number,
  count: number,
  weightAt: Float64Array,
  draws: Luck,
  base: number,
): void {
  if (count <= 0) return
  const candidates: Int32Array = new Int32Array(role.length)
  let n = 0
  for (let i = 0; i < role.length; i++) if (role[i] === 0) candidates[n++] = i
  const weights = new Float64Array(n)
  const luck = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    weights[i] = weightAt[ages[candidates[i]]]
    luck[i] = draws.uniform(base + candidates[i])
  }
  const order = new Int32Array(n)
  orderByWeight(n, weights, luck, order)
  for (let i = 0; i < count && i < n; i++) role[candidates[order[i]]] = kind
}

/** Persons with a role, youngest first, blurred by up to `noise` years. */
function inAgeOrder(role: Uint8Array, ages: Uint8Array, kind: number, noise: number, draws: Luck, base: number): Int32Array {
  const who = new Int32Array(role.length)
  let n = 0
  for (let i = 0; i < role.length; i++) if (role[i] === kind) who[n++] = i
  const values = new Float64Array(n)
  for (let i = 0; i < n; i++) values[i] = ages[who[i]] + noise * draws.uniform(base + who[i])
  const order = new Int32Array(n)
  orderByValue(n, values, AGE_SPAN, order)
  for (let i = 0; i < n; i++) order[i] = who[order[i]]
  return order
}

/** Children by family: one each, then a share of the remaining children to different families, and so on. */
function familySizes(families: number, children: number, share: number, draws: Luck, base: number): Int32Array {
  const sizes = new Int32Array(families).fill(1)
  if (families === 0) return sizes
  const order = lottery(families, draws, base)
  let left = children - families
  let reach = families
  while (left > 0) {
    reach = Math.max(1, Math.min(reach, Math.round(left * share)))
    // Far more children than usual: spread evenly, so that no family becomes absurdly large.
    if (left > 2 * families) reach = families
    for (let i = 0; i < reach && left > 0; i++, left--) sizes[order[i]]++
  }
  return sizes
}

/** 1 for `count` of n, drawn. */
function firstByLuck(n: number, count: number, draws: Luck, base: number): Uint8Array {
  const chosen = new Uint8Array(n)
  const order = lottery(n, draws, base)
  for (let i = 0; i < count; i++) chosen[order[i]] = 1
  return chosen
}

function lottery(n: number, draws: Luck, base: number): Int32Array {
  const values = new Float64Array(n)
  for (let i = 0; i < n; i++) values[i] = draws.uniform(base + i)
  const order = new Int32Array(n)
  orderByValue(n, values, 1, order)
  return order
}

/** Put the households in a random order, and their persons with them. */
function inRandomOrder(
  quotas: Quotas,
  sorted: Uint8Array,
  households: number,
  start: Int32Array,
  headsBefore: Uint8Array,
  members: Int32Array,
  singles: number,
  couples: number,
  draws: Draws,
  base: number,
): Draft {
  const n = sorted.length
  const order = lottery(households, draws.at(Stream.MARGINS, Slot.HOUSEHOLD_ORDER), base)
  const draft: Draft = {
    quotas,
    residents: n,
    households,
    ages: new Uint8Array(n),
    householdOf: new Int32Array(n),
    first: new Int32Array(households),
    size: new Int32Array(households),
    type: new Uint8Array(households),
    heads: new Uint8Array(households),
  }
  const { ages, householdOf, first, size, type, heads } = draft
  let at = 0
  for (let h = 0; h < households; h++) {
    const from = order[h]
    first[h] = at
    size[h] = start[from + 1] - start[from]
    heads[h] = headsBefore[from]
    type[h] = from < singles ? 0 : from < singles + couples ? 1 : 2
    for (let i = start[from]; i < start[from + 1]; i++) {
      ages[at] = sorted[members[i]]
      householdOf[at] = h
      at++
    }
  }
  return draft
}
