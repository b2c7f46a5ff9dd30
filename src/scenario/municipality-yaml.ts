/** A municipality as the text of its file: one line or two an area, so that a hundred neighbourhoods stay readable and comparable. */
import { FIGURES, MUNICIPALITY_SCHEMA_ID } from './municipality.ts'
import type { AreaMargins, Municipality, Provenance } from './types.ts'

/** Text of the municipality file; `parseMunicipality(yaml.parse(text), id)` gives the same municipality. */
export function municipalityToYaml(m: Municipality): string {
  const lines = [
    '# yaml-language-server: $schema=../schema/municipality.schema.json',
    `schema: ${MUNICIPALITY_SCHEMA_ID}`,
    `kind: ${m.kind}`,
    `title: { nl: ${quote(m.title.nl)}, en: ${quote(m.title.en)} }`,
  ]
  if (m.notes.length > 0) lines.push('notes:', ...m.notes.map((note) => `  - ${quote(note)}`))
  lines.push('# Where each figure comes from: key of sources.yaml, year, and whether it was measured or how it was filled.')
  lines.push('provenance:', '  municipality:', ...provenanceLines(m.provenance))
  lines.push('  neighbourhoods:', ...provenanceLines(m.neighbourhoodProvenance))
  lines.push(
    '# ages: 0-14, 15-24, 25-44, 45-64, 65+; householdTypes: one person, more without children, with children;',
    '# origins: Dutch, European or other Western, other; education: low, middle, high (shares of adults).',
    'municipality:',
    ...areaLines(m.total).map((line) => `  ${line}`),
    'neighbourhoods:',
  )
  for (const area of m.neighbourhoods) {
    const [first, ...rest] = areaLines(area)
    lines.push(`  - ${first}`, ...rest.map((line) => `    ${line}`))
  }
  return `${lines.join('\n')}\n`
}

function provenanceLines(provenance: Readonly<Record<string, Provenance>>): string[] {
  return FIGURES.map((figure) => {
    const p = provenance[figure]
    return `    ${`${figure}:`.padEnd(19)} { source: ${quote(p.source)}, year: ${p.year}, how: ${p.how} }`
  })
}

function areaLines(a: AreaMargins): string[] {
  const filled = Object.entries(a.filled ?? {})
  return [
    `{ code: ${JSON.stringify(a.code)}, name: ${quote(a.name)}, residents: ${a.residents}, ages: [${a.ages.join(', ')}],`,
    `  households: ${a.households}, householdTypes: [${a.householdTypes.join(', ')}], origins: [${a.origins.join(', ')}],`,
    `  education: [${a.education.map(short).join(', ')}], lowIncomeShare: ${short(a.lowIncomeShare)}, ` +
      `socialAssistance: ${a.socialAssistance}, socialHousingShare: ${short(a.socialHousingShare)}, addressDensity: ${short(a.addressDensity)}` +
      (filled.length > 0 ? ',' : ' }'),
    ...(filled.length > 0 ? [`  filled: { ${filled.map(([figure, how]) => `${figure}: ${how}`).join(', ')} } }`] : []),
  ]
}

const short = (value: number): string => String(Math.round(value * 10000) / 10000)

/** Plain where YAML allows it, else in double quotes. */
function quote(value: string): string {
  return /^[\p{L}][\p{L}\p{N} ()/+.-]*$/u.test(value) && !/^(true|false|null|yes|no|on|off)$/i.test(value) && !value.endsWith(' ')
    ? value
    : JSON.stringify(value)
}
