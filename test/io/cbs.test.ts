/** The import of a CBS table, from the file to people. Long: every way in which such files differ or fall short has its test. */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { InputError, type InputFault } from '../../src/core/problems.ts'
import { seedKey } from '../../src/core/draws.ts'
import { COUNTRY } from '../../src/io/cbs-country.ts'
import { importCbs } from '../../src/io/cbs.ts'
import { readDelimited } from '../../src/io/delimited.ts'
import { buildPeople } from '../../src/population/build.ts'
import { checkMargins } from '../../src/population/checks.ts'
import { parseMunicipality } from '../../src/scenario/municipality.ts'
import { peopleParameters } from '../population/shipped.ts'
import { COLUMNS, line, ROWS, table } from './cbs-excerpt.ts'

const FILE = 'kwb_2019.csv'
const one = (text = table(), selection = '9991', file = FILE, year?: number) => importCbs(text, file, selection, year)[0]
const faultsOf = (run: () => unknown): readonly InputFault[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.faults
    throw error
  }
  throw new Error('no fault was found')
}

describe('a download from StatLine', () => {
  const { municipality, yaml } = one()

  it('is read in spite of padding, quotes, a byte order mark, CRLF and numbers behind column names', () => {
    expect(municipality).toMatchObject({ name: "'t Verzonnenland", id: 't-verzonnenland', kind: 'municipality' })
    expect(municipality.total).toMatchObject({
      code: 'GM9991',
      residents: 10000,
      ages: [1600, 1200, 2500, 2800, 1900],
      households: 4500,
      householdTypes: [1700, 1300, 1500],
      origins: [8000, 900, 1100],
      lowIncomeShare: 0.125,
      socialAssistance: 300,
      socialHousingShare: 0.305,
      addressDensity: 1200,
    })
    expect(municipality.total.education).toEqual([0.2703, 0.4054, 0.3243])
  })

  it('gives a file that reads back as the same municipality', () => {
    expect(parseMunicipality(parse(yaml), municipality.id)).toEqual(municipality)
  })

  it('reads decimal commas and decimal points alike', () => {
    const points = table()
      .replaceAll('"41,0"', '"41.0"')
      .replaceAll('"15,9"', '"15.9"')
      .replaceAll('"30,5"', '"30.5"')
      .replaceAll('"12.5"', '"12,5"')
    expect(one(points).municipality).toEqual(municipality)
  })

  it('takes wijken as neighbourhoods and leaves buurten aside', () => {
    expect(municipality.neighbourhoods.map((n) => n.code)).toEqual(['WK999100', 'WK999101'])
    expect(municipality.neighbourhoods.map((n) => n.name)).toEqual(['Wijk 00', 'Wijk 01'])
  })

  it('fits neighbourhoods so that they add up to the municipality', () => {
    for (const figure of ['residents', 'households', 'socialAssistance'] as const) {
      expect(municipality.neighbourhoods.reduce((s, n) => s + n[figure], 0)).toBe(municipality.total[figure])
    }
    const weighted = municipality.neighbourhoods.reduce((s, n) => s + n.lowIncomeShare * n.households, 0) / municipality.total.households
    expect(weighted).toBeCloseTo(municipality.total.lowIncomeShare, 3)
  })

  it('fills suppressed cells from the municipality and says which figure of which area', () => {
    const filled = municipality.neighbourhoods[1]
    expect(filled.filled).toEqual({ education: 'municipality', lowIncomeShare: 'municipality' })
    expect(municipality.notes).toContain('Not in the file for Wijk 01 and taken from the municipality: education, lowIncomeShare.')
    expect(municipality.neighbourhoods[0].filled).toBeUndefined()
    expect(yaml).toContain('filled: { education: municipality, lowIncomeShare: municipality }')
  })

  it('leaves out wijken without residents, counts tiny ones in the next, and says so', () => {
    expect(municipality.notes).toContain('Left out, without residents in the file: WK999103.')
    expect(municipality.notes).toContain('WK999102 (30 residents) is counted in WK999101.')
    expect(municipality.neighbourhoods[1].residents).toBe(4000)
  })

  it('gives a municipality that can be populated within 1 % of its margins', () => {
    const population = buildPeople(municipality, 1, peopleParameters(), seedKey('import'))
    expect(checkMargins(municipality, 1, population).filter((c) => !c.withinTolerance)).toEqual([])
  })

  it('records the source and the year of every figure', () => {
    expect(municipality.provenance.residents).toEqual({ source: 'cbs-kwb', year: 2019, how: 'measured' })
    expect(municipality.neighbourhoodProvenance.ages).toEqual({ source: 'cbs-kwb', year: 2019, how: 'measured' })
  })
})

describe('a file that lacks a level', () => {
  it('takes buurten when there are no wijken, and the country when the municipality does not know', () => {
    const { municipality } = one(table(), 'Bedacht aan Zee')
    expect(municipality.neighbourhoods.map((n) => n.code)).toEqual(['BU99920000', 'BU99920001'])
    expect(municipality.notes).toContain('The file has no wijken: neighbourhoods are its buurten.')
    expect(municipality.total.lowIncomeShare).toBe(COUNTRY.lowIncomeShare)
    expect(municipality.total.socialAssistance).toBe(Math.round(500 * COUNTRY.socialAssistance))
    expect(municipality.provenance.education).toEqual({ source: 'cbs-kwb', year: COUNTRY.year, how: 'country' })
    expect(municipality.notes.find((n) => n.includes('taken from the Netherlands (2020)'))).toMatch(
      /education, lowIncomeShare, socialAssistance, socialHousingShare/,
    )
    // Address density is known of its parts.
    expect(municipality.total.addressDensity).toBe(320)
    expect(municipality.provenance.addressDensity.how).toBe('derived')
  })

  it('prefers the row of the country in the same file', () => {
    const country = [
      'Nederland',
      'Land      ',
      'NL00      ',
      17_000_000,
      16,
      12,
      25,
      28,
      19,
      1_700_000,
      2_200_000,
      7_900_000,
      38,
      29,
      33,
      29,
      28,
      41,
      31,
      '10,0',
      430_000,
      2000,
    ]
    const { municipality } = one(table([country, ...ROWS]), '9992')
    expect(municipality.total.lowIncomeShare).toBe(0.1)
    expect(municipality.provenance.lowIncomeShare).toEqual({ source: 'cbs-kwb', year: 2019, how: 'country' })
  })

  it('sums neighbourhoods when there is no row for the municipality', () => {
    const { municipality } = one(table(ROWS.filter((row) => !String(row[2]).startsWith('GM'))), '9991')
    expect(municipality.total.residents).toBe(10000)
    expect(municipality.total.households).toBe(4505)
    expect(municipality.notes).toContain('The file has no row for the municipality: its figures are the sums of its neighbourhoods.')
    expect(municipality.provenance.residents.how).toBe('derived')
  })

  it('is one neighbourhood when the file has municipalities only', () => {
    const { municipality } = one(table(ROWS.filter((row) => String(row[2]).startsWith('GM'))), '9991')
    expect(municipality.neighbourhoods).toHaveLength(1)
    expect(municipality.neighbourhoods[0].residents).toBe(10000)
  })

  it('lets low income follow assistance when low income was not published at all', () => {
    const at = COLUMNS.indexOf('HuishoudensTot120VanSociaalMinimum_81') - 2
    const unpublished = ROWS.map((row) => row.map((v, i) => (i === at ? '' : v)))
    const { municipality } = one(table(unpublished))
    expect(municipality.neighbourhoodProvenance.lowIncomeShare.how).toBe('derived')
    expect(municipality.neighbourhoods[0].lowIncomeShare).toBeGreaterThan(1.5 * municipality.neighbourhoods[1].lowIncomeShare)
    expect(municipality.notes.some((n) => n.includes('low income follows persons on assistance'))).toBe(true)
  })
})

describe('columns of other years', () => {
  it('are found with other numbers and with the short names of the workbooks', () => {
    const renumbered = COLUMNS.map((name) => name.replace(/_(\d+)$/, (_, n) => `_${Number(n) + 7}`))
    expect(one(table(ROWS, renumbered)).municipality).toEqual(one().municipality)
    const short = [
      'nr',
      'x',
      'gm_naam',
      'recs',
      'gwb_code',
      'a_inw',
      'a_00_14',
      'a_15_24',
      'a_25_44',
      'a_45_64',
      'a_65_oo',
      'a_w_all',
      'a_nw_all',
      'a_hh',
      'a_1p_hh',
      'a_hh_z_k',
      'a_hh_m_k',
      'p_wcorpw',
      'a_opl_lg',
      'a_opl_md',
      'a_opl_hg',
      'p_hh_120',
      'a_soz_wb',
      'ste_oad',
    ]
    expect(one(table(ROWS, short)).municipality).toEqual(one().municipality)
    const later = COLUMNS.map((name) =>
      name
        .replace('WestersTotaal_17', 'EuropaExclusiefNederland_18')
        .replace('NietEuropaExclusiefNederland_18', 'BuitenEuropa_19')
        .replace('NietWestersTotaal_18', 'BuitenEuropa_19')
        .replace('OpleidingsniveauLaag', 'BasisonderwijsVmboMbo1')
        .replace('OpleidingsniveauMiddelbaar', 'HavoVwoMbo24')
        .replace('OpleidingsniveauHoog', 'HboWo'),
    )
    expect(one(table(ROWS, later)).municipality).toEqual(one().municipality)
  })

  it('may give origins as percents', () => {
    const rows = ROWS.map((row) =>
      row.map((v, i) => ((i === 9 || i === 10) && Number(row[3]) > 0 ? Math.round((100 * Number(v)) / Number(row[3])) : v)),
    )
    expect(one(table(rows)).municipality.total.origins).toEqual([8000, 900, 1100])
  })

  it('say the year by period, file name, StatLine number or --year', () => {
    expect(one(table(), '9991', 'mijn map/84583NED_UntypedDataSet_1.csv').municipality.provenance.residents.year).toBe(2019)
    expect(one(table(), '9991', 'kwb-2021.csv').municipality.provenance.residents.year).toBe(2021)
    expect(one(table(), '9991', 'cijfers.csv', 2017).municipality.provenance.residents.year).toBe(2017)
    expect(faultsOf(() => one(table(), '9991', 'cijfers.csv'))).toMatchObject([{ code: 'badOption', path: '--year' }])
  })
})

describe('the choice of municipality', () => {
  it('is by name without regard to capitals, by code with or without GM, or all', () => {
    for (const choice of ["'t verzonnenland", 't Verzonnenland', '9991', 'GM9991', 'gm9991'])
      expect(one(table(), choice).municipality.total.code).toBe('GM9991')
    expect(importCbs(table(), FILE, 'all').map((m) => m.municipality.id)).toEqual(['t-verzonnenland', 'bedacht-aan-zee'])
  })

  it('knows Den Haag as the everyday name of ’s-Gravenhage', () => {
    const text = table(ROWS.slice(0, 2).map((row) => ["'s-Gravenhage", ...row.slice(1)]))
    for (const choice of ['Den Haag', "'s-Gravenhage", 's-gravenhage', '’s-Gravenhage'])
      expect(one(text, choice).municipality.id).toBe('s-gravenhage')
  })

  it('that does not exist is met with the nearest name', () => {
    expect(faultsOf(() => one(table(), 'Bedagt aan Zee'))).toMatchObject([
      { code: 'unknownName', file: FILE, found: 'Bedagt aan Zee', suggestion: 'Bedacht aan Zee' },
    ])
  })
})

const bad = (text: string) => faultsOf(() => one(text))

describe('a file that cannot be read', () => {
  it('because it is empty or another table names what was expected', () => {
    expect(bad('')).toMatchObject([{ code: 'badTable', file: FILE, line: 1 }])
    expect(bad('naam;bedrag\nPiet;3\n')).toMatchObject([
      { code: 'badTable', line: 1, found: 'naam;bedrag', expected: expect.stringContaining('Kerncijfers wijken en buurten') },
    ])
    expect(bad(`${COLUMNS.join(';')}\n`)).toMatchObject([{ code: 'badTable', line: 1 }])
  })

  it('because of another separator names both', () => {
    const commas = table().replaceAll(';', ',')
    expect(bad(commas)).toMatchObject([{ code: 'badTable', line: 1, found: ',', expected: ';' }])
    expect(bad(table().replaceAll(';', '\t'))).toMatchObject([{ code: 'badTable', found: 'TAB', expected: ';' }])
  })

  it('because columns are missing names every one of them', () => {
    const without = COLUMNS.map((name) =>
      name.replace('AantalInwoners_5', 'Inwoners_5').replace('HuishoudensMetKinderen_31', 'Gezinnen_31'),
    )
    expect(bad(table(ROWS, without))).toMatchObject([
      { code: 'missingKey', line: 1, path: 'AantalInwoners' },
      { code: 'missingKey', line: 1, path: 'HuishoudensMetKinderen' },
    ])
  })

  it('because cells are wrong names line, column and cell of all of them', () => {
    const text = table()
      .split('\r\n')
      .map((row, i) =>
        i === 2 ? row.replace('"6000"', '"zesduizend"') : i === 4 ? `${row};"1"` : i === 5 ? row.replaceAll('WK999102', 'XX999102') : row,
      )
      .join('\r\n')
    expect(bad(text)).toMatchObject([
      { code: 'badTable', line: 3, column: 6, path: 'AantalInwoners_5', found: 'zesduizend' },
      { code: 'badTable', line: 5, found: '25' },
      { code: 'badTable', line: 6, found: 'XX999102' },
    ])
  })

  it('because a municipality has no residents says which', () => {
    const nobody = ROWS.map((row) => (String(row[0]).startsWith('Bedacht') ? row.map((v, i) => (i === 3 ? 0 : v)) : row))
    expect(faultsOf(() => one(table(nobody), '9992'))).toMatchObject([
      { code: 'badTable', found: expect.stringContaining('Bedacht aan Zee') },
    ])
  })
})

describe('delimited text', () => {
  it('keeps separators, doubled quotes and line breaks inside quotes, and counts lines', () => {
    const rows = readDelimited('a;b\n"x;""y""";"twee\nregels"\n\n 1 ; 2 \n', ';')
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x;"y"', 'twee\nregels'] },
      { line: 5, cells: ['1', '2'] },
    ])
    expect(readDelimited(line(ROWS[0], 7), ';')[0].cells[2]).toBe("'t Verzonnenland")
  })
})

const REAL = new URL('../../../shared/data/cbs_kwb2019_denhaag_wijk_buurt.csv', import.meta.url)
describe.skipIf(!existsSync(REAL))('an untouched StatLine export of ’s-Gravenhage (skipped when the file is not there)', () => {
  it('gives a municipality of 545 838 residents in 43 wijken that can be populated within 1 %', () => {
    const [{ municipality, yaml }] = importCbs(readFileSync(REAL, 'utf8'), REAL.pathname, "'s-Gravenhage")
    expect(municipality.total).toMatchObject({ code: 'GM0518', residents: 545838, households: 268306, socialAssistance: 24400 })
    expect(municipality.neighbourhoods).toHaveLength(43)
    expect(municipality.provenance.education.how).toBe('country')
    expect(parseMunicipality(parse(yaml), 's-gravenhage')).toEqual(municipality)
    const population = buildPeople(municipality, 1, peopleParameters(), seedKey('den haag'))
    expect(checkMargins(municipality, 1, population).filter((c) => !c.withinTolerance)).toEqual([])
  })
})
