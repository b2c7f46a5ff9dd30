/**
 * `npm run bench`: how fast the model runs and how much room it takes, beside a yardstick measured in the same run. Nothing is
 * asserted: times belong to a machine.
 *
 *   npm run bench                 a municipality of 100 000, ten years, the three sizes; a minute or two
 *   npm run bench -- --quick      a fast look
 *   npm run bench -- --json       figures for other programs
 */
import { availableParallelism, cpus } from 'node:os'
import { measureGrowth, measureOneCore, FULL, QUICK } from './bench/measure.ts'
import { type Bench, benchText } from './bench/bench-text.ts'
import { measureTwoWorkers, serveBenchWorker } from './bench/two-workers.ts'
import { POLICY } from './bench/worlds.ts'
import { measureYardstick } from './bench/yardstick.ts'
import { engineVersion } from './engine-version.ts'

const OPTIONS = ['--quick', '--json']
const STRETCHES = 5

if (!serveBenchWorker()) await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  const unknown = args.filter((a) => !OPTIONS.includes(a))
  if (unknown.length > 0) {
    process.stderr.write(`bench: unknown option ${unknown.join(', ')}; there are ${OPTIONS.join(' and ')}\n`)
    process.exitCode = 2
    return
  }
  const sizes = args.includes('--quick') ? QUICK : FULL
  const started = performance.now()
  const say = (text: string): void => void process.stderr.write(`${text} …\n`)
  say('one municipality on one core')
  const oneCore = measureOneCore(sizes)
  say('three sizes')
  const growth = measureGrowth(sizes)
  say('two workers')
  const worker = { municipality: 'medium', scale: sizes.workerScale, burnInYears: 1, years: Math.ceil((sizes.workerWeeks * 7) / 52) }
  const twoWorkers = await measureTwoWorkers(new URL(import.meta.url), worker, sizes.workerWeeks)
  say('the yardstick')
  const yardsticks = growth.sizes.map((s) => measureYardstick(s.citizens, sizes.yardstickWeeks, STRETCHES))
  const bench: Bench = {
    nabij: engineVersion,
    node: process.version,
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    processors: availableParallelism(),
    policy: POLICY,
    yardsticks,
    oneCore,
    growth,
    twoWorkers,
    quick: sizes === QUICK,
    seconds: (performance.now() - started) / 1000,
  }
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(bench, null, 2)}\n` : `\n${benchText(bench)}`)
}
