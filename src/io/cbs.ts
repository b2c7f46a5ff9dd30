/**
 * Municipality files from a download of CBS, "Kerncijfers wijken en buurten".
 *
 *   const [{ municipality, yaml }] = importCbs(text, 'kwb_2019.csv', "'s-Gravenhage")
 *
 * What a cell does not tell is taken from the level above: a neighbourhood from its municipality, a municipality from the
 * country. The file says which figure of which area.
 */
import { InputError, nearestName, type InputFault } from '../core/problems.ts'
import { FIGURES, type Figure } from '../scenario/municipality.ts'
import { municipalityToYaml } from '../scenario/municipality-yaml.ts'
import type { Municipality, Provenance } from '../scenario/types.ts'
import { type CbsRow, readCbsTable, yearOf } from './cbs-columns.ts'
import { COUNTRY } from './cbs-country.ts'
import { complete, completeTotal, type Known, knownOf, LOW_INCOME_BY_ASSISTANCE, sumOf } from './cbs-fill.ts'
import { fitAreas } from './fit-areas.ts'

export interface ImportedMunicipality {
  readonly municipality: Municipality
  readonly yaml: string
}

/** Wijken with fewer residents are joined to the next of the list: CBS tells nothing about them. */
const SMALLEST = 50
/** Other names by which people look for a municipality. */
const ALIASES: Readonly<Record<string, string>> = { denhaag: 'sgravenhage', denbosch: 'shertogenbosch', thehague: 'sgravenhage' }

/**
 * Import one municipality by name ("Den Haag") or code ("0518", "GM0518"), or "all". `year` only when neither table nor file
 * name tells it. Throws InputError: not this table, wrong separator, missing columns, faulty cells, unknown municipality or year.
 */
export function importCbs(text: string, fileName: string, selection: string, year?: number): ImportedMunicipality[] {
  const rows = readCbsTable(text, fileName)
  const theYear = year ?? yearOf(rows, fileName)
  const faults: InputFault[] = []
  if (theYear === undefined)
    faults.push({ code: 'badOption', file: fileName, path: '--year', expected: '2013–2039', suggestion: '--year 2019' })
  const groups = groupByMunicipality(rows)
  const codes = selectCodes(groups, selection, fileName, faults)
  if (faults.length > 0) throw new InputError(faults)
  const country = rows.find((row) => row.code.startsWith('NL'))
  const percentOrigins = originsAreShares(rows)
  return codes.map((code) => {
    const municipality = importOne(groups.get(code)!, country, theYear!, percentOrigins, fileName)
    return { municipality, yaml: municipalityToYaml(municipality) }
  })
}

function groupByMunicipality(rows: readonly CbsRow[]): Map<string, CbsRow[]> {
  const groups = new Map<string, CbsRow[]>()
  for (const row of rows) {
    if (row.municipalityCode === '') continue
    const list = groups.get(row.municipalityCode)
    if (list) list.push(row)
    else groups.set(row.municipalityCode, [row])
  }
  return groups
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
const nameOf = (rows: readonly CbsRow[]): string => {
  const own = rows.find((row) => row.code.startsWith('GM'))
  return own?.municipality || own?.name || rows[0].municipality || `GM${rows[0].municipalityCode}`
}

function selectCodes(groups: ReadonlyMap<string, readonly CbsRow[]>, selection: string, file: string, faults: InputFault[]): string[] {
  const wanted = selection.trim()
  if (/^(all|alle)$/i.test(wanted)) return [...groups.keys()]
  const code = /^(?:GM)?(\d{1,4})$/i.exec(wanted)?.[1].padStart(4, '0')
  if (code && groups.has(code)) return [code]
  const key = ALIASES[plain(wanted)] ?? plain(wanted)
  const found = [...groups].filter(([, rows]) => plain(nameOf(rows)) === key).map(([c]) => c)
  if (found.length > 0) return found
  const names = [...groups.values()].map(nameOf)
  faults.push({
    code: 'unknownName',
    file,
    path: '--municipality',
    found: wanted,
    expected: groups.size <= 5 ? `{oneOf:${[...names, 'all'].join(', ')}}` : undefined,
    suggestion: nearestName(wanted, names) ?? (names.length === 1 ? names[0] : undefined),
  })
  return []
}

/** Whether origins are percents rather than counts: in the largest area they are then small numbers. */
function originsAreShares(rows: readonly CbsRow[]): boolean {
  let largest = rows[0]
  for (const row of rows) if (row.values.residents > (largest.values.residents || 0)) largest = row
  const { residents, western, nonWestern } = largest.values
  return residents > 1000 && western + nonWestern <= 100
}

function importOne(
  rows: readonly CbsRow[],
  country: CbsRow | undefined,
  year: number,
  percentOrigins: boolean,
  fileName: string,
): Municipality {
  const own = rows.find((row) => row.code.startsWith('GM'))
  const wijken = rows.filter((row) => row.code.startsWith('WK'))
  const buurten = rows.filter((row) => row.code.startsWith('BU'))
  const parts = wijken.length > 0 ? wijken : buurten
  const notes = [`Made from ${baseName(fileName)}: CBS, Kerncijfers wijken en buurten ${year} (CC BY 4.0). CBS rounds counts to 5 or 10.`]
  if (wijken.length === 0 && buurten.length > 0) notes.push('The file has no wijken: neighbourhoods are its buurten.')
  const code = `GM${rows[0].municipalityCode}`
  const name = nameOf(rows)

  const { kept, joined } = joinSmall(parts, notes)
  const areas = kept.map((row) => ({ row, known: { ...knownOf(row, percentOrigins), ...joined.get(row.code) } }))
  const municipal = own ? knownOf(own, percentOrigins) : {}
  if (!own) notes.push('The file has no row for the municipality: its figures are the sums of its neighbourhoods.')
  const summed = sumOf(areas.map((a) => a.known))
  const filledTotal: Partial<Record<Figure, 'derived' | 'country'>> = {}
  const total = completeTotal(municipal, summed, country ? knownOf(country, percentOrigins) : undefined, code, name, filledTotal, fileName)
  const above = Object.entries(filledTotal)
  const fromCountry = above.filter(([, how]) => how === 'country').map(([figure]) => figure)
  if (fromCountry.length > 0) {
    notes.push(
      `Not in the file for ${name} and taken from the Netherlands (${country ? `${year}, same file` : COUNTRY.year}): ${fromCountry.join(', ')}.`,
    )
  }
  const fromParts = above.filter(([, how]) => how === 'derived').map(([figure]) => figure)
  if (own && fromParts.length > 0) notes.push(`Not in the file for ${name} and summed over its neighbourhoods: ${fromParts.join(', ')}.`)

  const spread =
    areas.every(({ known }) => known.lowIncomeShare === undefined) && areas.some(({ known }) => known.socialAssistance !== undefined)
  const estimates =
    areas.length > 0
      ? areas.map(({ row, known }) => complete(known, total, row.code, row.name || placeName(row.code), spread))
      : [complete({}, total, code, name)]
  const followed = `low income follows persons on assistance per household (power ${LOW_INCOME_BY_ASSISTANCE}, estimated over 355 municipalities)`
  if (filledTotal.lowIncomeShare === 'country' && total.socialAssistance > 0 && filledTotal.socialAssistance === undefined)
    notes.push(`In ${name}, ${followed} compared with the Netherlands.`)
  if (spread) notes.push(`In neighbourhoods, ${followed} compared with the municipality.`)
  if (areas.length === 0) notes.push('The file has no neighbourhoods: the municipality is one.')
  const everywhere = FIGURES.filter((figure) => estimates.every((e) => e.filled?.[figure] === 'municipality'))
  if (everywhere.length > 0) notes.push(`Not in the file for any neighbourhood and taken from the municipality: ${everywhere.join(', ')}.`)
  for (const e of estimates) {
    const gaps = FIGURES.filter((figure) => e.filled?.[figure] === 'municipality' && !everywhere.includes(figure))
    if (gaps.length > 0) notes.push(`Not in the file for ${e.name} and taken from the municipality: ${gaps.join(', ')}.`)
  }
  const neighbourhoods = fitAreas(
    total,
    estimates.map((e) => ({ ...e, filled: without(e.filled, everywhere) })),
  )
  const bent = neighbourhoods.filter((n) => n.filled?.householdTypes === 'derived')
  if (bent.length > 0) notes.push(`Household types changed to fit the residents: ${bent.map((n) => n.name).join(', ')}.`)
  notes.push('Figures of neighbourhoods were fitted to add up to the municipality.')
  return {
    name,
    id: slug(name),
    title: { nl: name, en: name },
    kind: 'municipality',
    total,
    neighbourhoods,
    provenance: provenance(year, (figure) => filledTotal[figure] ?? 'measured', country === undefined),
    neighbourhoodProvenance: provenance(
      year,
      (figure) =>
        !everywhere.includes(figure)
          ? 'measured'
          : spread && figure === 'lowIncomeShare'
            ? 'derived'
            : filledTotal[figure] === 'country'
              ? 'country'
              : 'municipality',
      country === undefined,
    ),
    notes,
  }
}

const label = (row: CbsRow): string => (row.name ? `${row.code} ${row.name}` : row.code)

/** Wijken without residents are left out; those with very few are counted in the next one. */
function joinSmall(parts: readonly CbsRow[], notes: string[]): { readonly kept: CbsRow[]; readonly joined: Map<string, Known> } {
  const empty = parts.filter((row) => !(row.values.residents > 0))
  const kept = parts.filter((row) => row.values.residents >= SMALLEST)
  const small = parts.filter((row) => row.values.residents > 0 && row.values.residents < SMALLEST)
  if (empty.length > 0) notes.push(`Left out, without residents in the file: ${empty.map(label).join('; ')}.`)
  const joined = new Map<string, Known>()
  if (kept.length === 0) return { kept: [...small], joined }
  for (const row of small) {
    const into = kept.find((k) => k.code > row.code) ?? kept[kept.length - 1]
    const before = joined.get(into.code) ?? { residents: into.values.residents, households: into.values.households }
    joined.set(into.code, {
      residents: before.residents! + row.values.residents,
      ...(Number.isFinite(before.households)
        ? { households: before.households! + (row.values.households > 0 ? row.values.households : 0) }
        : {}),
    })
    notes.push(`${label(row)} (${row.values.residents} residents) is counted in ${label(into)}.`)
  }
  return { kept, joined }
}

function without(filled: Readonly<Record<string, string>> | undefined, figures: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    FIGURES.filter((figure) => filled?.[figure] && !figures.includes(figure)).map((figure) => [figure, filled![figure]]),
  )
}

function provenance(year: number, howOf: (figure: Figure) => string, shipped: boolean): Record<string, Provenance> {
  return Object.fromEntries(
    FIGURES.map((figure) => {
      const how = howOf(figure)
      return [figure, { source: COUNTRY.source, year: how === 'country' && shipped ? COUNTRY.year : year, how }]
    }),
  )
}

/** A name for an area that has only a code: WK051802 → Wijk 02, BU05180271 → Buurt 0271. */
const placeName = (code: string): string => (code.startsWith('WK') ? `Wijk ${code.slice(6)}` : `Buurt ${code.slice(6)}`)
const baseName = (path: string): string => path.split(/[\\/]/).pop() ?? path
const slug = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
