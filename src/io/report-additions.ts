/** What a report takes in beside its results: answers to research questions, the validation, and outlines of neighbourhoods. */
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Answer, ANSWER_SCHEMA } from '../analysis/answer-types.ts'
import { readBoundaries } from '../analysis/boundaries.ts'
import type { ReportAdditions, ReportAnswer, ReportMunicipality, ReportValidation } from '../analysis/report-types.ts'
import { InputError } from '../core/problems.ts'
import { readText } from './files.ts'
import { listFolders } from './list-folders.ts'

const VALIDATION_SCHEMA = 'nabij/validation/1'
/** Where the commands that make them leave them. */
const USUAL = { answers: 'results/questions', validation: 'results/validation/validation.json' } as const

export interface AdditionPaths {
  /** A folder with answer.json, or a folder of such folders. Default: what stands beside the results and in results/questions. */
  readonly answers?: string
  /** A validation.json. Default: results/validation/validation.json, when there is one. */
  readonly validation?: string
  /** A GeoJSON file; none unless named. */
  readonly boundaries?: string
}

/** `folder` is the results folder of the report. What was named and is not there, or is something else, is an InputError. */
export function readAdditions(
  paths: AdditionPaths,
  cwd: string,
  folder: string,
  municipalities: readonly Pick<ReportMunicipality, 'id' | 'neighbourhoods'>[],
): ReportAdditions {
  const answers = paths.answers === undefined ? usualAnswers(cwd, folder) : namedAnswers(paths.answers, cwd)
  const validation =
    paths.validation === undefined ? usualValidation(cwd) : readValidation(resolve(cwd, paths.validation), paths.validation)
  const boundaries =
    paths.boundaries === undefined
      ? undefined
      : readBoundaries(readText(resolve(cwd, paths.boundaries), paths.boundaries), paths.boundaries, municipalities)
  return { ...(answers.length > 0 && { answers }), ...(validation && { validation }), ...(boundaries && { boundaries }) }
}

const answerFiles = (folder: string): string[] =>
  [folder, ...listFolders(folder).map((name) => join(folder, name))]
    .map((one) => join(one, 'answer.json'))
    .filter((file) => existsSync(file))

/** The folder's own answer alone when it has one: that report is about one question. */
function usualAnswers(cwd: string, folder: string): ReportAnswer[] {
  const own = join(folder, 'answer.json')
  const files = existsSync(own) ? [own] : answerFiles(resolve(cwd, USUAL.answers))
  return files.flatMap((file) => readAnswer(file) ?? [])
}

/** Every answer as it was written: those that were named, else what stands in results/questions. */
export function readWholeAnswers(path: string | undefined, cwd: string): Answer[] {
  if (path === undefined) return answerFiles(resolve(cwd, USUAL.answers)).flatMap((file) => wholeAnswer(file) ?? [])
  const place = resolve(cwd, path)
  const isFile = existsSync(place) && statSync(place).isFile()
  const files = isFile ? [place] : answerFiles(place)
  if (files.length === 0) throw new InputError([{ code: 'fileMissing', file: path, path: '--answers', expected: 'answer.json' }])
  return files.map((file) => {
    const answer = wholeAnswer(file)
    if (!answer) throw new InputError([{ code: 'badSchema', file: path, path: '--answers', expected: ANSWER_SCHEMA }])
    return answer
  })
}

const namedAnswers = (path: string, cwd: string): ReportAnswer[] => readWholeAnswers(path, cwd).map(shortAnswer)

function wholeAnswer(file: string): Answer | undefined {
  const answer = parsed(file) as Answer | undefined
  return answer?.schema === ANSWER_SCHEMA ? answer : undefined
}

function readAnswer(file: string): ReportAnswer | undefined {
  const answer = wholeAnswer(file)
  return answer && shortAnswer(answer)
}

/** The part that the page shows. */
export function shortAnswer({
  name,
  title,
  question,
  hypothesis,
  version,
  size,
  quick,
  verdict,
  text,
  findings,
  gaps,
}: Answer): ReportAnswer {
  return {
    name,
    title,
    question,
    hypothesis,
    version,
    size,
    quick,
    verdict,
    text,
    findings: findings
      .filter((one) => one.main && one.decides && one.year === 0)
      .map(({ outcome, label, title: contrast, expected, difference, direction, agrees }) => ({
        outcome,
        label,
        title: contrast,
        ...(expected && { expected }),
        difference,
        direction,
        ...(agrees && { agrees }),
      })),
    ...(gaps && {
      gaps: gaps.map(({ kind, group, reference, outcome, label, value, referenceValue, direction, agrees, decides, components }) => ({
        kind,
        group,
        reference,
        outcome,
        label,
        value,
        referenceValue,
        direction,
        ...(agrees && decides && { agrees }),
        components,
      })),
    }),
  }
}

function usualValidation(cwd: string): ReportValidation | undefined {
  const file = resolve(cwd, USUAL.validation)
  return existsSync(file) ? validationIn(file) : undefined
}

function readValidation(file: string, named: string): ReportValidation {
  if (!existsSync(file)) throw new InputError([{ code: 'fileMissing', file: named, path: '--validation' }])
  const found = validationIn(file)
  if (!found) throw new InputError([{ code: 'badSchema', file: named, path: '--validation', expected: VALIDATION_SCHEMA }])
  return found
}

function validationIn(file: string): ReportValidation | undefined {
  type Stored = { schema?: string; nabij: string; quick: boolean; rows: ReportValidation['rows'][number][] & { unit: unknown }[] }
  const stored = parsed(file) as Stored | undefined
  if (stored?.schema !== VALIDATION_SCHEMA) return undefined
  const rows = stored.rows.map((row) => {
    const unit = row.unit as unknown as string | { readonly en: string }
    const { id, use, observed, observedLow, observedHigh, model, modelLow, modelHigh, verdict, source, target, theme, municipality } = row
    const numbers = { observed, observedLow, observedHigh, model, modelLow, modelHigh }
    return { id, use, ...numbers, verdict, source, target, theme, municipality, unit: typeof unit === 'string' ? unit : unit.en }
  })
  return { version: stored.nabij, quick: stored.quick, rows }
}

/** Undefined when the file cannot be read as JSON. */
function parsed(file: string): unknown {
  try {
    return JSON.parse(readText(file))
  } catch {
    return undefined
  }
}
