/** The work of `nabij run QUESTION`: carry the experiment out, run it again under other assumptions, and answer in words. */
import { join, relative, resolve } from 'node:path'
import { answerOf } from '../analysis/answer.ts'
import { answerMarkdown } from '../analysis/answer-markdown.ts'
import { gapAnswers } from '../analysis/gaps.ts'
import type { Answer } from '../analysis/answer-types.ts'
import { gapStudyOf } from '../experiment/gap-study.ts'
import { robustnessOf } from '../experiment/robustness.ts'
import { diskSource } from '../io/files.ts'
import { shortAnswer } from '../io/report-additions.ts'
import { hasPage, writeReport } from '../io/report.ts'
import { openResults } from '../io/results-folder.ts'
import { writeWhole } from '../io/safe-write.ts'
import { OUTCOMES } from '../results/outcomes.ts'
import { collectSources } from '../scenario/parameters.ts'
import { loadQuestion, type Question } from '../scenario/question.ts'
import { computeStudy, loadWithOptions, type RunArguments } from './carry-out.ts'
import type { Cli } from './command.ts'
import { duration } from './progress.ts'

/** A quick look: as many residents, replications and years at most. */
const QUICK = { residents: 1500, replications: 2, years: 4, robustResidents: 600, robustYears: 3 } as const

/** The answer, written into the results folder; undefined when a run failed. */
export async function answerQuestion(args: RunArguments, cli: Cli): Promise<Answer | undefined> {
  const started = Date.now()
  const t = cli.texts.run
  const source = diskSource(cli.io.cwd)
  const names = OUTCOMES.map((o) => o.name)
  const { loaded, jobs } = loadWithOptions(args, (overrides) => loadQuestion(source, args.study, names, overrides))
  const question = args.quick === true ? quickLook(loaded) : loaded
  const { study } = question
  const folder = resolve(cli.io.cwd, args.out ?? join('results', args.quick === true ? 'questions-quick' : 'questions', question.name))
  cli.note('')
  cli.note(cli.colour.bold(question.question[cli.language]))
  cli.note(t.start(study.title[cli.language], study.municipalities.length, study.policies.length, study.replications))
  if (!(await computeStudy(study, folder, jobs, args, cli))) return undefined
  const robustness = args.robustness === false ? undefined : robustnessOf(question)
  const beside = join(folder, 'robustness')
  if (robustness) {
    cli.note(t.robustnessStart(new Set(robustness.settings.map((s) => s.assumption)).size))
    if (!(await computeStudy(robustness.study, beside, jobs, args, cli))) return undefined
  }
  const gapStudy = gapStudyOf(question)
  const apart = join(folder, 'gaps')
  if (gapStudy) {
    cli.note(t.gapsStart)
    if (!(await computeStudy(gapStudy, apart, jobs, args, cli))) return undefined
  }
  const everybody = { groups: ['all'], neighbourhoods: ['all'], quarterly: false }
  const results = openResults(folder)
  const answer = answerOf(question, {
    main: await results.read({ filters: [everybody] }),
    ...(robustness && {
      robustness: {
        results: await openResults(beside).read({ filters: [{ ...everybody, years: [0] }] }),
        settings: robustness.settings,
      },
    }),
    ...(question.gaps &&
      gapStudy && {
        gaps: gapAnswers(
          await openResults(apart).read({ filters: [{ years: [0], quarterly: false }] }),
          question.gaps.kinds,
          question.gaps.outcomes,
        ),
      }),
    quick: args.quick,
  })
  const titles = Object.fromEntries(Object.entries(collectSources(source, [])).map(([key, s]) => [key, s.title]))
  await writeWhole(join(folder, 'answer.json'), `${JSON.stringify(answer, null, 1)}\n`)
  for (const language of ['nl', 'en'] as const)
    await writeWhole(join(folder, `answer.${language}.md`), answerMarkdown(answer, titles, language))
  if (hasPage()) await writeReport(results, join(folder, 'report.html'), { answers: [shortAnswer(answer)] })
  if (args.json !== true) {
    cli.io.out(`\n${cli.outColour.bold(answer.question[cli.language])}\n\n`)
    for (const paragraph of answer.text[cli.language]) cli.io.out(`${paragraph}\n\n`)
  }
  const file = join(folder, `answer.${cli.language}.md`)
  const short = relative(cli.io.cwd, file)
  cli.note(`${t.answer}: ${cli.colour.bold(short.startsWith('..') ? file : short)}`)
  cli.note(t.done(duration((Date.now() - started) / 1000, cli.texts)))
  return answer
}

function quickLook(question: Question): Question {
  const { study } = question
  const years = Math.min(QUICK.years, study.years)
  return {
    ...question,
    moments: question.moments.filter((year) => year <= years),
    robustness: { ...question.robustness, residents: QUICK.robustResidents, replications: 1, years: QUICK.robustYears },
    study: {
      ...study,
      years,
      replications: Math.min(QUICK.replications, study.replications),
      municipalities: study.municipalities.map(({ municipality, scale }) => ({
        municipality,
        scale: Math.min(scale, QUICK.residents / municipality.total.residents),
      })),
    },
  }
}
