/** Progress of long work on standard error: a bar with the time left in a terminal, a line now and then in a log, nothing with --quiet. */
import type { StudyProgress } from '../experiment/run-study.ts'
import type { Cli } from './command.ts'
import type { Texts } from './texts/nl.ts'

export interface ProgressDisplay {
  show(progress: StudyProgress): void
  /** Takes the bar away. */
  end(): void
}

const BAR = 28
const TERMINAL_MS = 100
const LOG_MS = 10_000

export function showProgress(cli: Cli, now: () => number = () => performance.now()): ProgressDisplay {
  if (cli.quiet) return { show: () => {}, end: () => {} }
  const start = now()
  let last = -Infinity
  let width = 0
  const terminal = cli.io.errIsTerminal
  return {
    show: ({ doneUnits, totalUnits, fraction }) => {
      const time = now()
      const complete = doneUnits === totalUnits
      if (!complete && time - last < (terminal ? TERMINAL_MS : LOG_MS)) return
      // A log hears nothing before there is something to say.
      if (!terminal && last === -Infinity && !complete) {
        last = time
        return
      }
      last = time
      const seconds = (time - start) / 1000
      // Too early to tell before a fiftieth of the work and two seconds.
      const left = complete || fraction < 0.02 || seconds < 2 ? '' : duration((seconds * (1 - fraction)) / fraction, cli.texts)
      const words = cli.texts.run.progress(doneUnits, totalUnits, left)
      if (!terminal) {
        cli.io.err(`${words}\n`)
        return
      }
      const full = Math.round(fraction * BAR)
      const line = `${cli.colour.cyan('█'.repeat(full))}${cli.colour.dim('░'.repeat(BAR - full))} ${String(Math.floor(fraction * 100)).padStart(3)} %  `
      const visible = BAR + 8 + words.length
      const text = visible < cli.io.columns ? words : ''
      cli.io.err(`\r${line}${text}${' '.repeat(Math.max(0, width - visible))}`)
      width = visible
    },
    end: () => {
      if (terminal && width > 0) cli.io.err(`\r${' '.repeat(Math.min(width + 2, cli.io.columns - 1))}\r`)
    },
  }
}

/** "40 seconden", "3 minuten". */
export function duration(seconds: number, texts: Texts): string {
  if (seconds < 90) return texts.seconds(Math.max(1, Math.round(seconds)))
  return texts.minutes(Math.round(seconds / 60))
}
