/** `nabij check` on good files and `nabij import cbs`. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { municipalityText } from '../scenario/fixture-source.ts'
import { nabij } from './run-in-folder.ts'

describe('check', () => {
  const files = {
    'mijn.yaml': 'schema: nabij/policy/1\nextends: walk-in-t-shape\ntitle: { nl: Mijn beleid, en: My policy }\nlevers: { walkIn: false }\n',
    'studie.yaml': 'schema: nabij/study/1\ntitle: Eigen studie\nmunicipalities: [dorp.yaml]\npolicies: [fragmented-2014, mijn.yaml]\n',
    'dorp.yaml': municipalityText('Dorp'),
  }

  it('says of each file what it is', async () => {
    const { code, out, err } = await nabij(['check', 'mijn.yaml', 'studie.yaml', 'dorp.yaml', '--lang', 'nl'], { files })
    expect([code, err]).toEqual([0, ''])
    expect(out.trim().split('\n')).toEqual([
      '✓ mijn.yaml: in orde (beleid “Mijn beleid”)',
      '✓ studie.yaml: in orde (studie “Eigen studie”)',
      '✓ dorp.yaml: in orde (gemeente “Dorp”)',
    ])
  })

  it('takes a folder for the files in it', async () => {
    const inFolder = Object.fromEntries(Object.entries(files).map(([name, text]) => [`map/${name}`, text]))
    const { code, out } = await nabij(['check', 'map'], { files: inFolder })
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(3)
  })

  it('tells of the good files and of the faults of the others', async () => {
    const { code, out, err } = await nabij(['check', 'mijn.yaml', 'weg.yaml', 'fout.yaml'], {
      files: { ...files, 'fout.yaml': 'schema: nabij/policy/1\n' },
    })
    expect(code).toBe(2)
    expect(out).toContain('mijn.yaml: in orde')
    expect(err).toContain('weg.yaml — dit bestand is er niet')
    expect(err).toContain('fout.yaml:1:1  title')
  })

  it('says nothing with --quiet when all is well, and an empty list with --json', async () => {
    expect(await nabij(['check', 'mijn.yaml', '--quiet'], { files })).toMatchObject({ code: 0, out: '', err: '' })
    expect(await nabij(['check', 'mijn.yaml', '--json'], { files })).toMatchObject({ code: 0, out: '[]\n', err: '' })
  })

  it('does not choke on a file that is not text', async () => {
    const { code, err } = await nabij(['check', 'plaat.yaml'], { files: { 'plaat.yaml': '\u0000\u0001PNG' } })
    expect(code).toBe(2)
    expect(err).toContain('plaat.yaml')
  })
})

const DEN_HAAG = resolve(import.meta.dirname, '../../../shared/data/cbs_kwb2019_denhaag_wijk_buurt.csv')
describe.skipIf(!existsSync(DEN_HAAG))('import cbs (needs the CBS files beside the repository)', () => {
  const argv = ['import', 'cbs', 'haag.csv', '--municipality', "'s-Gravenhage", '--out', 'gemeenten', '--lang', 'nl']
  const files: Record<string, string> = existsSync(DEN_HAAG) ? { 'haag.csv': readFileSync(DEN_HAAG, 'utf8') } : {}

  it('writes a municipality and says what was filled in and what to do next', async () => {
    const { code, out, err, files: after } = await nabij([...argv, '--year', '2019'], { files })
    expect(code, err).toBe(0)
    expect(out).toMatch(/s-gravenhage\.yaml: 's-Gravenhage, \d{3}\.\d{3} inwoners, \d+ wijken/)
    expect(err).toContain('nabij run quick --municipality')
    expect(after.map((f) => f.replaceAll('\\', '/'))).toContain('gemeenten/s-gravenhage.yaml')
  })

  it('does not write over a file unless told to', async () => {
    const there = { ...files, 'gemeenten/s-gravenhage.yaml': 'van mij' }
    const refused = await nabij([...argv, '--year', '2019'], { files: there })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('Met --force wordt het vervangen')
    expect((await nabij([...argv, '--year', '2019', '--force'], { files: there })).code).toBe(0)
  })

  it.each([
    [['--municipality', 'Lutjebroek'], 'Lutjebroek'],
    [['--year', 'negentien'], '--year'],
  ])('refuses %j with exit code 2 and writes nothing', async (more, sentence) => {
    const { code, err, files: after } = await nabij([...argv, ...more], { files })
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(after).toEqual(['haag.csv'])
  })
})
