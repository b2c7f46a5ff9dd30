/**
 * The table "Kerncijfers wijken en buurten" as people download it: which column holds which figure in which year, and the
 * cells as numbers. StatLine ends column names with a number that differs per year (AantalInwoners_5); the workbooks of CBS
 * use short names (a_inw). Names are compared without that number, capitals and punctuation.
 */
import { InputError, nearestName, type InputFault } from '../core/problems.ts'
import { readDelimited } from './delimited.ts'

/** Figures that are read, each with its names; a figure of several classes has one entry a class. */
export const CBS_COLUMNS = {
  code: ['Codering', 'gwb_code', 'WijkenEnBuurten', 'RegioS'],
  municipality: ['Gemeentenaam', 'gm_naam'],
  name: ['regio', 'WijkenEnBuurtenNaam', 'WijkenEnBuurten', 'Naam'],
  period: ['Perioden', 'jaar'],
  residents: ['AantalInwoners', 'a_inw', 'aant_inw'],
  age0: ['k_0Tot15Jaar', 'a_00_14', 'p_00_14_jr'],
  age15: ['k_15Tot25Jaar', 'a_15_24', 'p_15_24_jr'],
  age25: ['k_25Tot45Jaar', 'a_25_44', 'p_25_44_jr'],
  age45: ['k_45Tot65Jaar', 'a_45_64', 'p_45_64_jr'],
  age65: ['k_65JaarOfOuder', 'a_65_oo', 'p_65_eo_jr'],
  western: ['WestersTotaal', 'EuropaExclusiefNederland', 'HerkomstEuropaExclusiefNederland', 'a_w_all', 'p_west_al', 'a_eur_al'],
  nonWestern: ['NietWestersTotaal', 'BuitenEuropa', 'HerkomstBuitenEuropa', 'a_nw_all', 'p_n_w_al', 'a_neu_al'],
  households: ['HuishoudensTotaal', 'a_hh', 'aantal_hh'],
  single: ['Eenpersoonshuishoudens', 'a_1p_hh', 'p_eenp_hh'],
  couple: ['HuishoudensZonderKinderen', 'a_hh_z_k', 'p_hh_z_k'],
  family: ['HuishoudensMetKinderen', 'a_hh_m_k', 'p_hh_m_k'],
  socialHousing: ['InBezitWoningcorporatie', 'p_wcorpw'],
  educationLow: ['OpleidingsniveauLaag', 'BasisonderwijsVmboMbo1', 'a_opl_lg'],
  educationMiddle: ['OpleidingsniveauMiddelbaar', 'HavoVwoMbo24', 'HavoVwoMbo2Tot4', 'a_opl_md'],
  educationHigh: ['OpleidingsniveauHoog', 'HboWo', 'a_opl_hg'],
  lowIncome: ['HuishoudensTot120VanSociaalMinimum', 'p_hh_120'],
  assistance: ['PersonenPerSoortUitkeringBijstand', 'PersonenMetEenUitkeringBijstand', 'a_soz_wb', 'a_abw'],
  density: ['Omgevingsadressendichtheid', 'ste_oad', 'oad'],
} as const
export type CbsColumn = keyof typeof CBS_COLUMNS

/** Without these a file is not the table, or not enough of it. */
const ESSENTIAL: readonly CbsColumn[] = [
  'code',
  'residents',
  'age0',
  'age15',
  'age25',
  'age45',
  'age65',
  'households',
  'single',
  'couple',
  'family',
]
const TEXT: readonly CbsColumn[] = ['code', 'municipality', 'name', 'period']
const MOST_FAULTS = 20
/** What the file should have been; the same words in both languages. */
const TABLE = 'Kerncijfers wijken en buurten (CBS StatLine, CSV)'

export interface CbsRow {
  readonly line: number
  /** Without padding, in capitals: NL00, GM0518, WK051802, BU05180271. */
  readonly code: string
  /** Four digits of the municipality; empty for the country. */
  readonly municipalityCode: string
  readonly municipality: string
  readonly name: string
  readonly period: string
  /** NaN where the cell is empty, suppressed or absent. */
  readonly values: Readonly<Record<string, number>>
}

/** All rows of the table. Throws InputError with every fault (at most twenty), each with its line and column. */
export function readCbsTable(text: string, fileName: string): CbsRow[] {
  const rows = readDelimited(text, ';')
  if (rows.length === 0) throw new InputError([{ code: 'badTable', file: fileName, line: 1, found: '{nothing}', expected: TABLE }])
  const header = rows[0].cells
  const at = findColumns(header)
  checkHeader(header, at, text, fileName, rows[0].line)
  const faults: InputFault[] = []
  const out: CbsRow[] = []
  for (const row of rows.slice(1)) {
    if (faults.length >= MOST_FAULTS) break
    if (row.cells.length !== header.length) {
      faults.push({ code: 'badTable', file: fileName, line: row.line, found: `${row.cells.length}`, expected: `${header.length} × ;` })
      continue
    }
    const cell = (column: CbsColumn): string => (at[column] === undefined ? '' : row.cells[at[column]])
    const code = cell('code').toUpperCase()
    if (!/^(NL00|GM\d{4}|WK\d{6}|BU\d{8})$/.test(code)) {
      faults.push({
        code: 'badTable',
        file: fileName,
        line: row.line,
        column: at.code! + 1,
        path: header[at.code!],
        found: code,
        expected: 'NL00, GM0518, WK051801, BU05180170',
      })
      continue
    }
    const values: Record<string, number> = {}
    for (const column of Object.keys(CBS_COLUMNS) as CbsColumn[]) {
      if (TEXT.includes(column)) continue
      const value = cellNumber(cell(column))
      if (value === undefined) {
        faults.push({
          code: 'badTable',
          file: fileName,
          line: row.line,
          column: at[column]! + 1,
          path: header[at[column]!],
          found: cell(column),
          expected: '{number}',
        })
      }
      values[column] = value ?? NaN
    }
    const name = cell('name')
    out.push({
      line: row.line,
      code,
      municipalityCode: code.startsWith('NL') ? '' : code.slice(2, 6),
      municipality: cell('municipality'),
      name: name.toUpperCase() === code ? '' : name,
      period: cell('period'),
      values,
    })
  }
  if (faults.length > 0) throw new InputError(faults)
  if (out.length === 0)
    throw new InputError([{ code: 'badTable', file: fileName, line: rows[0].line, found: '{nothing}', expected: TABLE }])
  return out
}

/** A cell as a number; NaN when empty or suppressed ('.', 'x', '-'); undefined when it is something else. */
export function cellNumber(cell: string): number | undefined {
  if (cell === '' || /^[.\-xX]+$/.test(cell) || /^nan$/i.test(cell)) return NaN
  return /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined
}

const plain = (name: string): string =>
  name
    .replace(/_\d+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

function findColumns(header: readonly string[]): Partial<Record<CbsColumn, number>> {
  const names = header.map(plain)
  const at: Partial<Record<CbsColumn, number>> = {}
  for (const column of Object.keys(CBS_COLUMNS) as CbsColumn[]) {
    for (const alternative of CBS_COLUMNS[column]) {
      // Short names end with figures of their own (p_hh_120), so the whole name counts as well.
      const wanted = alternative.toLowerCase().replace(/[^a-z0-9]/g, '')
      const index =
        names.indexOf(wanted) >= 0 ? names.indexOf(wanted) : header.findIndex((h) => h.toLowerCase().replace(/[^a-z0-9]/g, '') === wanted)
      if (index >= 0) {
        at[column] = index
        break
      }
    }
  }
  return at
}

function checkHeader(header: readonly string[], at: Partial<Record<CbsColumn, number>>, text: string, file: string, line: number): void {
  const missing = ESSENTIAL.filter((column) => at[column] === undefined)
  if (missing.length === 0) return
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))
  for (const separator of [',', '\t', '|']) {
    const cells = readDelimited(first, separator)[0]?.cells ?? []
    if (ESSENTIAL.every((column) => findColumns(cells)[column] !== undefined)) {
      throw new InputError([{ code: 'badTable', file, line, found: separator === '\t' ? 'TAB' : separator, expected: ';' }])
    }
  }
  if (missing.length === ESSENTIAL.length) {
    throw new InputError([{ code: 'badTable', file, line, found: first.trim().slice(0, 60), expected: TABLE }])
  }
  throw new InputError(
    missing.map((column) => {
      const expected = CBS_COLUMNS[column][0]
      const near = nearestName(expected, header)
      return {
        code: 'missingKey',
        file,
        line,
        path: expected,
        expected: `{oneOf:${CBS_COLUMNS[column].join(', ')}}`,
        ...(near ? { found: near } : {}),
      }
    }),
  )
}

/** Numbers of StatLine tables with this series → year. */
const TABLE_YEARS: Readonly<Record<string, number>> = {
  '82339NED': 2013,
  '82931NED': 2014,
  '83220NED': 2015,
  '83487NED': 2016,
  '83765NED': 2017,
  '84286NED': 2018,
  '84583NED': 2019,
  '84799NED': 2020,
  '85039NED': 2021,
  '85318NED': 2022,
  '85618NED': 2023,
  '85984NED': 2024,
}

/** Year of the figures from the period column or the file name; undefined when neither tells. */
export function yearOf(rows: readonly CbsRow[], fileName: string): number | undefined {
  const period = /^(20\d\d)/.exec(rows[0]?.period ?? '')
  if (period) return Number(period[1])
  const base = fileName.split(/[\\/]/).pop() ?? ''
  for (const [table, year] of Object.entries(TABLE_YEARS)) if (base.toUpperCase().includes(table)) return year
  const named = /kwb[-_ ]?(20\d\d)/i.exec(base) ?? /(?<!\d)(20[0-3]\d)(?!\d)/.exec(base)
  return named ? Number(named[1]) : undefined
}
