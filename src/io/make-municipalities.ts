/**
 * Makes the municipality files that come with the project from figures of Statistics Netherlands (CBS, Kerncijfers wijken en
 * buurten, CC BY 4.0). Run it again after a change of rule:
 *
 *   npx tsx src/io/make-municipalities.ts FOLDER [OUT]
 *
 * Long, because the rules for cities, archetypes and the country in small are read side by side.
 *
 * FOLDER holds cbs_kwb2020_gemeenten355.csv, cbs_kwb2022_gemeenten.csv and cbs_kwb2022_wijken.csv.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { municipalityToYaml } from '../scenario/municipality-yaml.ts'
import type { AreaMargins, Localised, Municipality, Provenance } from '../scenario/types.ts'
import { largestRemainder } from '../population/margins.ts'
import { readDelimited } from './delimited.ts'
import { type AreaEstimate, fitAreas, shares } from './fit-areas.ts'
import { estimate, number, profileOf, type Row, type WijkProfile } from './wijk-estimates.ts'

const CITIES: readonly (readonly [id: string, code: string, name: string])[] = [
  ['amsterdam', '0363', 'Amsterdam'],
  ['eindhoven', '0772', 'Eindhoven'],
  ['leeuwarden', '0080', 'Leeuwarden'],
  ['rotterdam', '0599', 'Rotterdam'],
  ['sittard-geleen', '1883', 'Sittard-Geleen'],
  ['zwolle', '0193', 'Zwolle'],
]

interface Archetype {
  readonly id: string
  readonly title: Localised
  readonly low: number
  readonly high: number
  readonly neighbourhoods: number
  readonly prefix: string
}
const ARCHETYPES: readonly Archetype[] = [
  { id: 'small', title: { nl: 'Kleine gemeente', en: 'Small municipality' }, low: 17_000, high: 23_000, neighbourhoods: 6, prefix: 'KL' },
  {
    id: 'medium',
    title: { nl: 'Middelgrote gemeente', en: 'Medium-sized municipality' },
    low: 80_000,
    high: 130_000,
    neighbourhoods: 16,
    prefix: 'MI',
  },
  {
    id: 'large',
    title: { nl: 'Grote gemeente', en: 'Large municipality' },
    low: 500_000,
    high: Infinity,
    neighbourhoods: 30,
    prefix: 'GR',
  },
]

/** Wijken with fewer residents are joined to the next of the list. */
const SMALLEST = 150
/** Join wijken with very few residents to the next one. */
function joinSmall(wijken: readonly Row[]): { readonly rows: Row[]; readonly notes: string[] } {
  const rows: Row[] = []
  const notes: string[] = []
  const small = wijken.filter((w) => !(number(w, 'population') >= SMALLEST))
  const empty = small.filter((w) => !(number(w, 'population') > 0))
  const inhabited = small.filter((w) => number(w, 'population') > 0)
  for (const wijk of wijken) if (!small.includes(wijk)) rows.push(wijk)
  for (const wijk of inhabited) {
    const at = Math.max(
      0,
      rows.findIndex((r) => r.code > wijk.code),
    )
    const into = rows[at]
    rows[at] = {
      ...into,
      population: String(number(into, 'population') + number(wijk, 'population')),
      dwelling_total: String(number(into, 'dwelling_total') + (number(wijk, 'dwelling_total') || 0)),
    }
    notes.push(`${wijk.code} ${wijk.name} (${wijk.population} residents) is counted in ${into.code} ${into.name}.`)
  }
  if (empty.length > 0) notes.push(`Without residents and left out: ${empty.map((w) => `${w.code} ${w.name}`).join('; ')}.`)
  return { rows, notes }
}

/** Margins of a municipality from its row of the year 2020. */
function totalOf(row: Row, code: string, name: string): AreaMargins {
  const residents = Math.round(number(row, 'inwoners'))
  const households = Math.round(number(row, 'huishoudens'))
  const western = number(row, 'p_westers')
  const other = number(row, 'p_niet_westers')
  return {
    code,
    name,
    residents,
    ages: largestRemainder(
      ['p_00_14', 'p_15_24', 'p_25_44', 'p_45_64', 'p_65_oo'].map((n) => number(row, n)),
      residents,
    ) as unknown as AreaMargins['ages'],
    households,
    householdTypes: largestRemainder(
      ['p_1phh', 'p_hh_zonder_kind', 'p_hh_met_kind'].map((n) => number(row, n)),
      households,
    ) as unknown as AreaMargins['householdTypes'],
    origins: largestRemainder([100 - western - other, western, other], residents) as unknown as AreaMargins['origins'],
    education: shares(['p_opl_laag', 'p_opl_midden', 'p_opl_hoog'].map((n) => number(row, n))),
    lowIncomeShare: number(row, 'p_hh_120') / 100,
    socialAssistance: Math.round(number(row, 'bijstand_uitk')),
    socialHousingShare: number(row, 'p_corporatie') / 100,
    addressDensity: Math.round(number(row, 'oad_per_km2')),
  }
}

function provenanceOf(how: string, own: boolean): Record<string, Provenance> {
  const from = (year: number, manner: string): Provenance => ({ source: 'cbs-kwb', year, how: manner })
  const derived = own ? how : 'derived'
  const year = own ? 2020 : 2022
  return {
    residents: from(year, how),
    ages: from(year, how),
    households: from(year, derived),
    householdTypes: from(year, derived),
    origins: from(year, derived),
    education: from(own ? 2019 : 2022, derived),
    lowIncomeShare: from(own ? 2019 : 2022, derived),
    socialAssistance: from(year, derived),
    socialHousingShare: from(year, derived),
    addressDensity: from(year, derived),
  }
}

const NOTES = [
  'Municipal figures: CBS, Kerncijfers wijken en buurten 2020 (CC BY 4.0). CBS gives income and education of 2018 or 2019 in that table.',
  'Ages, household types and origins are whole percents at CBS; counts follow from them. Education is that of residents aged 15 to 75, used for all adults.',
  'Low income: households up to 120 % of the social minimum.',
]
const WIJK_NOTES = [
  'Neighbourhoods: residents, ages, dwellings, tenure, income and education of wijken in 2022 (same series), as proportions; levels are those of the municipality in 2020.',
  'Derived for neighbourhoods: households from dwellings; household types from ages and residents per home; low income and assistance from the share of persons with a low income (powers 1.5 and 1.7) and of rented dwellings (0.85 and 1.3), estimated over 339 municipalities; social housing from rented dwellings and education; low and middle education from the share of highly educated.',
  'Derived by assumption for neighbourhoods: origin from low income (power 0.8) and rented dwellings (0.5); European or other Western from rented dwellings (0.5) and education (0.3).',
  'Address density of neighbourhoods: a representative value of their class of urbanity.',
]

function finish(
  estimates: readonly AreaEstimate[],
  total: AreaMargins,
  head: Pick<Municipality, 'id' | 'title' | 'kind'>,
  how: string,
  notes: readonly string[],
): Municipality {
  const neighbourhoods = fitAreas(total, estimates)
  const bent = neighbourhoods.filter((n) => n.filled?.householdTypes).map((n) => n.name)
  const gaps = neighbourhoods.filter((n) => Object.values(n.filled ?? {}).includes('municipality'))
  return {
    ...head,
    name: total.name,
    total,
    neighbourhoods,
    provenance: provenanceOf(how, true),
    neighbourhoodProvenance: provenanceOf(how === 'measured' ? 'measured' : 'median', false),
    notes: [
      ...notes,
      ...gaps.map(
        (n) =>
          `Not known for ${n.name} and taken from the municipality: ${Object.entries(n.filled ?? {})
            .filter(([, v]) => v === 'municipality')
            .map(([k]) => k)
            .join(', ')}.`,
      ),
      ...(bent.length > 0 ? [`Household types changed a little to fit the residents: ${bent.join(', ')}.`] : []),
    ],
  }
}

function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function makeArchetype(kind: Archetype, rows2020: readonly Row[], profiles: ReadonlyMap<string, readonly WijkProfile[]>): Municipality {
  const members = rows2020.filter((row) => number(row, 'inwoners') >= kind.low && number(row, 'inwoners') <= kind.high)
  const columns = Object.keys(members[0]).filter((name) => Number.isFinite(number(members[0], name)))
  const middle: Record<string, string> = {}
  for (const column of columns) middle[column] = String(median(members.map((row) => number(row, column))))
  middle.inwoners = String(Math.round(Number(middle.inwoners) / 100) * 100)
  middle.huishoudens = String(Math.round(Number(middle.huishoudens) / 10) * 10)
  middle.bijstand_uitk = String(Math.round((Number(middle.bijstand_per_1000_inw) * Number(middle.inwoners)) / 1000))
  const total = totalOf(middle, kind.id, kind.title.nl)

  // The wijken of these municipalities from low to high relative income; the one at the middle of each k-th part of the residents.
  const wijken = members
    .flatMap((row) => profiles.get(row.gm_code.slice(2)) ?? [])
    .filter((w) => w.residents >= SMALLEST && Object.keys(w.filled).length === 0)
    .sort((a, b) => b.income - a.income || (a.code < b.code ? -1 : 1))
  const mean = total.residents / kind.neighbourhoods
  // Sizes vary as real ones do, but within limits.
  const estimates = spread(wijken, kind.neighbourhoods).map((wijk, i) => {
    const residents = Math.min(2 * mean, Math.max(mean / 3, wijk.residents))
    return estimate({ ...wijk, residents }, total, `${kind.prefix}${String(i + 1).padStart(2, '0')}`, `Wijk ${i + 1}`)
  })
  const names = members.length <= 3 ? ` (${members.map((m) => m.gm_naam).join(', ')})` : ''
  return finish(estimates, total, { id: kind.id, title: kind.title, kind: 'archetype' }, 'median', [
    `An archetype: every municipal figure is the median of the ${members.length} Dutch municipalities with ${kind.low} ${Number.isFinite(kind.high) ? `to ${kind.high}` : 'or more'} residents in 2020${names}.`,
    `Its ${kind.neighbourhoods} neighbourhoods vary as real ones do: all ${wijken.length} wijken of those municipalities were put in order of low income relative to their own municipality; each neighbourhood has the proportions of the wijk at the middle of the next ${kind.neighbourhoods}th part of the residents. Wijk 1 has the lowest incomes. Sizes are kept between a third and twice the mean.`,
    ...NOTES,
    ...WIJK_NOTES,
  ])
}

/** One resident in so many stands for the country. */
const COUNTRY_PART = 100
const COUNTRY_AREAS = 32

/** Percentages of the country: those of the municipalities, weighted. */
function countryRow(rows: readonly Row[], residents: string, households: (name: string) => string | undefined): Record<string, string> {
  const out: Record<string, string> = {}
  for (const column of Object.keys(rows[0])) {
    const by = households(column) ?? residents
    let sum = 0
    let weight = 0
    for (const row of rows) {
      const value = number(row, column)
      const w = number(row, by)
      if (!Number.isFinite(value) || !Number.isFinite(w)) continue
      sum += value * w
      weight += w
    }
    if (weight > 0) out[column] = String(sum / weight)
  }
  return out
}

/** The country in small: national figures, and neighbourhoods that are as different as the wijken of all municipalities together. */
function makeCountry(rows2020: readonly Row[], rows2022: readonly Row[], rowsOfWijken: readonly Row[]): Municipality {
  const sumOf = (rows: readonly Row[], column: string): number => rows.reduce((s, row) => s + (number(row, column) || 0), 0)
  const figures = countryRow(rows2020, 'inwoners', (name) =>
    /^p_(1phh|hh_)/.test(name) ? 'huishoudens' : name === 'p_corporatie' ? 'woningen' : undefined,
  )
  for (const column of ['inwoners', 'huishoudens', 'bijstand_uitk'])
    figures[column] = String(Math.round(sumOf(rows2020, column) / COUNTRY_PART))
  const total = totalOf(figures, 'netherlands', 'Nederland')
  const whole = countryRow(rows2022, 'population', (name) => (name === 'dwelling_ownership' ? 'dwelling_total' : undefined))
  for (const column of ['population', 'dwelling_total']) whole[column] = String(sumOf(rows2022, column))
  const wijken = rowsOfWijken
    .filter((row) => number(row, 'population') >= SMALLEST)
    .map((row) => profileOf(row, whole))
    .filter((w) => Object.keys(w.filled).length === 0)
    .sort((a, b) => b.income - a.income || (a.code < b.code ? -1 : 1))
  const mean = total.residents / COUNTRY_AREAS
  const estimates = spread(wijken, COUNTRY_AREAS).map((wijk, i) =>
    estimate({ ...wijk, residents: mean }, total, `NL${String(i + 1).padStart(2, '0')}`, `Wijk ${i + 1}`),
  )
  return finish(estimates, total, { id: 'netherlands', title: { nl: 'Nederland', en: 'The Netherlands' }, kind: 'country' }, 'country', [
    `The country at one in ${COUNTRY_PART}: every figure is that of the Netherlands in 2020 (counts divided by ${COUNTRY_PART}; percentages of ${rows2020.length} municipalities, weighted by residents, households or dwellings). Meant to be held against national figures; it is no place.`,
    `Its ${COUNTRY_AREAS} neighbourhoods vary as those of the country do: all ${wijken.length} wijken were put in order of low income; each neighbourhood has the proportions of the wijk at the middle of the next ${COUNTRY_AREAS}th part of the residents. Wijk 1 has the lowest incomes. All are of one size.`,
    ...NOTES,
    ...WIJK_NOTES,
  ])
}

/** Of wijken in order: the one at the middle of each of `parts` equal parts of the residents. */
function spread(wijken: readonly WijkProfile[], parts: number): WijkProfile[] {
  const all = wijken.reduce((s, w) => s + w.residents, 0)
  let passed = 0
  let at = 0
  return Array.from({ length: parts }, (_, i) => {
    while (passed + wijken[at].residents < ((i + 0.5) / parts) * all) passed += wijken[at++].residents
    return wijken[at]
  })
}

/** All municipalities and the country from a folder of CBS tables. */
export function makeMunicipalities(folder: string): Municipality[] {
  const read = (name: string): Row[] => {
    const [header, ...rows] = readDelimited(readFileSync(join(folder, name), 'utf8'), ',')
    return rows.map((row) => Object.fromEntries(header.cells.map((column, i) => [column, row.cells[i] ?? ''])))
  }
  const rows2020 = read('cbs_kwb2020_gemeenten355.csv')
  const rows2022 = new Map(read('cbs_kwb2022_gemeenten.csv').map((row) => [row.code.slice(2), row]))
  const wijken = group(read('cbs_kwb2022_wijken.csv'))
  const profiles = new Map<string, WijkProfile[]>()
  for (const [code, rows] of wijken) {
    const own = rows2022.get(code)
    if (own)
      profiles.set(
        code,
        joinSmall(rows).rows.map((row) => profileOf(row, own)),
      )
  }
  const cities = CITIES.map(([id, code, name]) => {
    const row = rows2020.find((r) => r.gm_code === `GM${code}`)
    if (!row) throw new Error(`${name} (GM${code}) is not in the table of 2020`)
    const total = totalOf(row, `GM${code}`, name)
    const estimates = (profiles.get(code) ?? []).map((p) => estimate(p, total, p.code, p.name))
    const { notes } = joinSmall(wijken.get(code) ?? [])
    return finish(estimates, total, { id, title: { nl: name, en: name }, kind: 'municipality' }, 'measured', [
      ...NOTES,
      ...WIJK_NOTES,
      ...notes,
    ])
  })
  const country = makeCountry(rows2020, [...rows2022.values()], [...wijken.values()].flat())
  return [...cities, ...ARCHETYPES.map((kind) => makeArchetype(kind, rows2020, profiles)), country]
}

function group(rows: readonly Row[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) {
    const code = row.code.slice(2, 6)
    const list = map.get(code)
    if (list) list.push(row)
    else map.set(code, [row])
  }
  return map
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2]
  const out = process.argv[3] ?? join('scenarios', 'municipalities')
  if (!folder) {
    console.error('Usage: make-municipalities.ts FOLDER [OUT]')
    process.exitCode = 2
  } else {
    mkdirSync(out, { recursive: true })
    for (const municipality of makeMunicipalities(folder)) {
      writeFileSync(join(out, `${municipality.id}.yaml`), municipalityToYaml(municipality))
      console.log(`${municipality.id}: ${municipality.total.residents} residents, ${municipality.neighbourhoods.length} neighbourhoods`)
    }
  }
}
