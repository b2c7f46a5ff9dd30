/** The benchmark as a table to read. */
import Table from 'cli-table3'
import type { Growth, OneCore } from './measure.ts'
import type { TwoWorkers } from './two-workers.ts'
import type { Yardstick } from './yardstick.ts'

export interface Bench {
  readonly nabij: string
  readonly node: string
  readonly processor: string
  readonly processors: number
  readonly policy: string
  readonly yardsticks: readonly Yardstick[]
  readonly oneCore: OneCore
  readonly growth: Growth
  readonly twoWorkers: TwoWorkers
  readonly quick: boolean
  readonly seconds: number
}

/** No lines between the rows. */
const PLAIN = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' }

const round = (value: number, digits = 1): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

export function benchText(bench: Bench): string {
  const { oneCore, growth, twoWorkers, yardsticks } = bench
  const bytes = oneCore.memory.parts.reduce((n, p) => n + p.bytes, 0) / oneCore.citizens
  const cells = (head: string[], rows: string[][]): string => {
    const table = new Table({ chars: PLAIN, style: { head: [], border: [] }, colAligns: head.map((_, i) => (i === 0 ? 'left' : 'right')) })
    table.push(head, ...rows)
    return `${table.toString()}\n`
  }
  const perCitizen = ({ name, bytes: part }: { name: string; bytes: number }): string => `${name} ${round(part / oneCore.citizens, 0)}`
  const counted = oneCore.memory.parts.filter((p) => p.bytes >= oneCore.citizens)
  return [
    `Nabij ${bench.nabij}, Node ${bench.node}, ${bench.processors} × ${bench.processor}`,
    `${round(oneCore.citizens, 0)} citizens, ${round(oneCore.ties, 0)} ties, policy ${bench.policy}, whole schedule`,
    '',
    cells(
      ['', 'measured', 'aim', 'yardstick', 'ratio'],
      [
        [
          'million citizen-weeks per second, one core',
          round(oneCore.millionPerSecond),
          '≥ 5',
          round(oneCore.yardstick),
          round(oneCore.millionPerSecond / oneCore.yardstick, 2),
        ],
        [
          `  median (lowest – highest) of all ${oneCore.stretches} stretches`,
          `${round(oneCore.ofAll)} (${round(oneCore.lowest)} – ${round(oneCore.highest)})`,
          '',
          '',
          '',
        ],
        ['bytes per citizen, ties included', round(bytes, 0), '≤ 400', '', ''],
        ['growth of time: citizens to the power', round(growth.power, 2), '≤ 1', round(yardstickPower(yardsticks), 2), ''],
        ['speed-up with two workers', `${round(twoWorkers.speedUp, 2)} ×`, '', '', ''],
      ],
    ),
    cells(
      ['size', 'citizens', 'build, s', 'a year, s', 'ns per citizen-week', 'yardstick, ns', 'ratio'],
      growth.sizes.map((s, i) => {
        const nanoseconds = 1000 / yardsticks[i].millionPerSecond
        return [
          s.municipality,
          round(s.citizens, 0),
          round(s.buildSeconds, 2),
          round(s.yearSeconds, 2),
          round(s.nanoseconds),
          round(nanoseconds),
          round(s.nanoseconds / nanoseconds, 2),
        ]
      }),
    ),
    cells(
      ['process', 'ns per citizen-week', 'share'],
      oneCore.processes.map(({ name, nanoseconds }) => {
        const all = oneCore.processes.reduce((n, p) => n + p.nanoseconds, 0)
        return [name, round(nanoseconds), `${round((100 * nanoseconds) / all)} %`]
      }),
    ),
    `Bytes per citizen: ${counted.map(perCitizen).join(', ')}; the rest ${restOf(bench)}.`,
    `The recorder takes ${round(oneCore.memory.recorder / 1e6)} MB more, whatever the number of citizens.`,
    `Yardstick: one keyed draw and a pass over ten neighbours per citizen per week, plain typed arrays, same run.`,
    `One core: median of the ${oneCore.undisturbed} of ${oneCore.stretches} stretches before and after which the yardstick was within a tenth of its best.`,
    `Times on one core are processor time, medians after a warm-up${busyNote(oneCore.processorShare)}. Two workers: wall clock.`,
    ...(bench.quick ? ['A quick look: too short to warm up, so the figures are low.'] : []),
    `Took ${round(bench.seconds, 0)} s.`,
    '',
  ].join('\n')
}

function restOf({ oneCore: { citizens, memory } }: Bench): string {
  const rest = memory.parts.filter((p) => p.bytes < citizens).reduce((n, p) => n + p.bytes, 0)
  return round(rest / citizens, 1)
}

const busyNote = (share: number): string =>
  share < 0.9 ? `; other programs kept the machine busy (${round(100 * share, 0)} % of a processor was ours)` : ''

function yardstickPower(yardsticks: readonly Yardstick[]): number {
  const [first, last] = [yardsticks[0], yardsticks[yardsticks.length - 1]]
  return 1 + Math.log(first.millionPerSecond / last.millionPerSecond) / Math.log(last.citizens / first.citizens)
}
