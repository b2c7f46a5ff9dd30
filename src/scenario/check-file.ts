/** Is one scenario file right, whatever its kind? For `nabij check` and for tests. */
import { type InputFault, nearestName } from '../core/problems.ts'
import type { ParameterGroup } from '../model/parameters.ts'
import { isRecord, readDocument } from './document.ts'
import { readMunicipality } from './find-municipality.ts'
import { collectParameters, collectSources, PARAMETER_GROUPS, readGroup, readSources } from './parameters.ts'
import { readPolicy, readRegime } from './policy.ts'
import { readQuestion } from './question.ts'
import { baseName, folderOf, kindOf, SCENARIO_KINDS, type ScenarioKind, schemaLine, type ScenarioSource } from './source.ts'
import { collectStudy } from './study.ts'
import { readTargets } from './targets.ts'
import type { ResultNames } from './targets-types.ts'
import type { Localised } from './types.ts'
import { word } from './words.ts'
import { readWorkshop } from './workshop.ts'
import { readYardsticks } from './yardsticks.ts'

export interface CheckedFile {
  readonly kind: ScenarioKind
  /** Title of the scenario; for numbers, yardsticks and sources the name of the file. */
  readonly title: Localised
}

/** What the file is, or undefined after adding its faults (and those in files it needs). `names` are those of the results, for targets. */
export function checkFile(source: ScenarioSource, file: string, faults: InputFault[], names: ResultNames): CheckedFile | undefined {
  const text = source.read(file)
  if (text === undefined) {
    const beside = source.list(folderOf(file).replace(/\/$/, '') || '.')
    faults.push({ code: 'fileMissing', file, suggestion: nearestName(file.replaceAll('\\', '/').split('/').at(-1)!, beside) })
    return undefined
  }
  const before = faults.length
  const kind = kindOf(text) ?? kindOfPlace(file)
  const checked = readKind(source, file, text, kind, faults, names)
  return faults.length > before ? undefined : checked
}

function readKind(
  source: ScenarioSource,
  file: string,
  text: string,
  kind: string | undefined,
  faults: InputFault[],
  names: ResultNames,
): CheckedFile | undefined {
  const name = baseName(file)
  const own: Localised = { nl: name, en: name }
  if (kind === 'municipality') {
    const municipality = readMunicipality(file, text, faults)
    return municipality && { kind, title: municipality.title }
  }
  if (kind === 'sources' || kind === 'parameters') {
    const document = readDocument(text, file, faults)
    if (!document) return undefined
    if (kind === 'sources') readSources(document, faults)
    else if ((PARAMETER_GROUPS as string[]).includes(name))
      readGroup(document, name as ParameterGroup, collectSources(source, faults), faults)
    else
      faults.push({
        code: 'unknownName',
        file,
        found: name,
        expected: word('oneOf', PARAMETER_GROUPS.join(', ')),
        suggestion: nearestName(name, PARAMETER_GROUPS),
      })
    return { kind, title: own }
  }
  if (kind === 'policy') {
    const records = collectParameters(source, faults)
    const policy = readPolicy(source, file, text, records, readRegime(source, records, faults), faults)
    return policy && { kind, title: policy.title }
  }
  if (kind === 'question') {
    const records = collectParameters(source, faults)
    const question = readQuestion(source, file, text, [...names.outcomes.keys()], {}, records, readRegime(source, records, faults), faults)
    return question && { kind, title: question.title }
  }
  if (kind === 'study') {
    const records = collectParameters(source, faults)
    const study = collectStudy(source, file, {}, records, readRegime(source, records, faults), faults)
    return study && { kind, title: study.title }
  }
  if (kind === 'targets') {
    const records = collectParameters(source, faults)
    const set = readTargets(source, file, text, names, {}, records, readRegime(source, records, faults), faults)
    return set && { kind, title: set.title }
  }
  if (kind === 'yardsticks') {
    const yardsticks = readYardsticks(file, text, Object.keys(collectSources(source, faults)), faults)
    return yardsticks && { kind, title: own }
  }
  if (kind === 'workshop') {
    const workshop = readWorkshop(file, text, collectParameters(source, faults), names.headline, faults)
    return workshop && { kind, title: workshop.title }
  }
  const document = readDocument(text, file, faults)
  if (!document) return undefined
  const expected = word('oneOf', SCENARIO_KINDS.map(schemaLine).join(', '))
  const line = isRecord(document.data) ? document.data.schema : undefined
  if (line === undefined)
    faults.push({
      code: 'missingKey',
      ...document.place([]),
      path: 'schema',
      expected,
      suggestion: word('addAtTop', `schema: ${schemaLine('policy')}`),
    })
  else
    faults.push({
      code: 'badSchema',
      ...document.place(['schema']),
      path: 'schema',
      found: document.written(['schema']),
      expected,
      suggestion: nearestName(String(line), SCENARIO_KINDS.map(schemaLine)),
    })
  return undefined
}

/** Files of numbers and sources carry no line that says what they are; their place does. */
function kindOfPlace(file: string): ScenarioKind | undefined {
  if (folderOf(file).endsWith('parameters/') || (PARAMETER_GROUPS as string[]).includes(baseName(file))) return 'parameters'
  return baseName(file) === 'sources' ? 'sources' : undefined
}
