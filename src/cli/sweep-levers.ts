/** The work of `nabij sweep levers`: a study of every lever low and high, and its table. Exit code 1 when a lever moves nothing. */
import { join, resolve } from 'node:path'
import { formatNumber } from '../analysis/formats.ts'
import { type LeverReading, readSweep } from '../analysis/lever-sweep.ts'
import { InputError, nearestName } from '../core/problems.ts'
import { diskSource } from '../io/files.ts'
import { openResults } from '../io/results-folder.ts'
import { LEVER_NAMES } from '../model/parameters.ts'
import { leverSweep } from '../scenario/lever-sweep.ts'
import { REGIME_BEFORE, readRegime } from '../scenario/policy.ts'
import { loadStudy } from '../scenario/study.ts'
import type { Study } from '../scenario/types.ts'
import { computeStudy, loadWithOptions, type RunArguments } from './carry-out.ts'
import type { Cli } from './command.ts'
import { leverValueText } from './lever-text.ts'
import { listOption } from './options.ts'

/** Enough to see a direction. */
const SIZE = { municipalities: ['small'], scale: 0.1, years: 4, replications: 4 } as const
const MOST_SHOWN = 5

export async function sweepLevers(args: Omit<RunArguments, 'study'> & { readonly lever?: string }, cli: Cli): Promise<void> {
  const t = cli.texts.sweep
  const source = diskSource(cli.io.cwd)
  const levers = listOption(args.lever) ?? LEVER_NAMES
  const unknown = levers.filter((name) => !(LEVER_NAMES as string[]).includes(name))
  if (unknown.length > 0)
    throw new InputError(
      unknown.map((name) => ({
        code: 'unknownName',
        path: '--lever',
        found: name,
        suggestion: nearestName(name, LEVER_NAMES) ?? '{seeExplain}',
      })),
    )
  const { loaded: base, jobs } = loadWithOptions({ ...args, study: REGIME_BEFORE }, (overrides) => {
    const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
    return loadStudy(source, REGIME_BEFORE, { ...SIZE, ...(given.municipalities ? { scale: undefined } : {}), ...given })
  })
  const { policies, arms } = leverSweep(base.parameters, readRegime(source, base.parameters, []), levers)
  const study: Study = {
    ...base,
    name: 'lever-sweep',
    title: t.title,
    policies,
    baseline: policies[0].name,
    omit: ['areas', 'quarters', 'curves', 'lives', 'reference'],
  }
  const folder = resolve(cli.io.cwd, args.out ?? join('results', 'lever-sweep'))
  cli.note(cli.texts.run.start(study.title[cli.language], study.municipalities.length, policies.length, study.replications))
  if (!(await computeStudy(study, folder, jobs, args, cli))) return
  const readings = readSweep(
    await openResults(folder).read({ filters: [{ groups: ['all'], neighbourhoods: ['all'], quarterly: false }] }),
    arms,
  )
  if (readings.some((r) => r.dead)) cli.exitCode = 1
  if (args.json === true) {
    const data = readings.map(({ arms: { lever, lowValue, highValue }, moved, touched, dead, time }) => ({
      lever,
      low: lowValue,
      high: highValue,
      dead,
      touched,
      time,
      moved: moved.map(({ outcome, difference, direction }) => ({ outcome: outcome.name, direction, ...difference })),
    }))
    cli.io.out(`${JSON.stringify(data, null, 2)}\n`)
    return
  }
  for (const reading of readings) cli.io.out(`${lines(reading, study, cli).join('\n')}\n`)
  cli.io.out(`\n${t.closing(readings.length, readings.filter((r) => r.dead).length)}\n`)
}

function lines({ arms, moved, touched, dead, time }: LeverReading, study: Study, cli: Cli): string[] {
  const t = cli.texts.sweep
  const record = study.parameters.levers[arms.lever]
  const head = `${cli.outColour.bold(arms.lever)}  ${record.label[cli.language]}: ${leverValueText(arms.lowValue, record)} → ${leverValueText(arms.highValue, record)}`
  if (dead) return [head, `  ${cli.outColour.red(t.dead)}`]
  const shown = moved.slice(0, MOST_SHOWN).map(({ outcome, difference, direction }) => {
    const size = formatNumber(difference.difference, outcome, cli.language, true)
    return `${direction === 'higher' ? '▲' : '▼'} ${outcome.label[cli.language]} ${size}`
  })
  const rest = moved.length - shown.length
  const what = shown.length === 0 ? t.nothingClear(touched) : `${shown.join('; ')}${rest > 0 ? `; ${t.more(rest)}` : ''}`
  const faults = (['start', 'ramp', 'stop'] as const).filter((path) => !time[path])
  return [head, `  ${what}`, ...(faults.length > 0 ? [`  ${cli.outColour.yellow(t.notInTime(faults.join(', ')))}`] : [])]
}
