/** Builds the command line, runs it and returns the exit code: 0 done, 1 the run failed, 2 the input is wrong. */
import { createColors } from 'picocolors'
import yargs, { type Argv } from 'yargs'
import { InputError } from '../core/problems.ts'
import * as check from './check.ts'
import type { Cli, Io } from './command.ts'
import * as compare from './compare.ts'
import { reportError } from './errors.ts'
import * as evidence from './evidence.ts'
import * as explain from './explain.ts'
import * as importing from './import.ts'
import { chooseLanguage } from './language.ts'
import { withGlobalOptions } from './options.ts'
import * as query from './query.ts'
import * as report from './report.ts'
import * as run from './run.ts'
import * as sweep from './sweep.ts'
import { en } from './texts/en.ts'
import { nl } from './texts/nl.ts'
import { faultsOfUsage, USAGE_FAULTS } from './usage.ts'
import * as validate from './validate.ts'
import { version } from './version.ts'

/** In the order of the help. */
const COMMANDS = [run, compare, report, evidence, query, validate, sweep, check, importing, explain]

export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const language = chooseLanguage(argv, io.env)
  const wantsColour = (terminal: boolean): boolean => terminal && !io.env.NO_COLOR
  const cli: Cli = {
    io,
    language,
    texts: language === 'nl' ? nl : en,
    quiet: false,
    colour: createColors(wantsColour(io.errIsTerminal)),
    outColour: createColors(wantsColour(io.outIsTerminal)),
    note: (text) => void (cli.quiet || io.err(`${text}\n`)),
    exitCode: 0,
  }
  try {
    const parser = buildParser(argv, cli)
    let output = ''
    await parser.parseAsync(asksNothing(argv) ? [...argv, '--help'] : [...argv], {}, (_error, _parsed, text) => {
      output = text
    })
    if (output !== '') io.out(`${output}\n`)
    return cli.exitCode
  } catch (error) {
    return reportError(error, cli)
  }
}

/** Only global options and no command: then the help is the answer. */
const asksNothing = (argv: readonly string[]): boolean =>
  argv.every((a, i) => /^(--lang|--lang=(nl|en)|-q|--quiet)$/.test(a) || (argv[i - 1] === '--lang' && (a === 'nl' || a === 'en')))

function buildParser(argv: readonly string[], cli: Cli): Argv {
  const { texts } = cli
  let parser = yargs()
    .scriptName('nabij')
    .parserConfiguration({ 'parse-positional-numbers': false, 'parse-numbers': false })
    .detectLocale(false)
    .updateStrings({ ...texts.yargs, ...USAGE_FAULTS })
    .usage(`${texts.common.usage}\n\n${texts.common.summary}`)
    .epilogue(texts.common.epilogue)
    .wrap(Math.min(110, cli.io.columns))
    .version(version)
    .help()
    .alias('h', 'help')
    .exitProcess(false)
    .strict()
    .demandCommand(1)
    .fail((message: string | null, error: Error | undefined) => {
      if (error && error.name !== 'YError') throw error
      throw new InputError(faultsOfUsage(message ?? error?.message ?? '', argv, parser))
    })
    .middleware((args) => {
      // An option given twice: the last one counts.
      const lists = (parser as Argv & { getOptions(): { array: string[] } }).getOptions().array
      for (const [key, value] of Object.entries(args))
        if (Array.isArray(value) && key !== '_' && !lists.includes(key)) args[key] = value.at(-1)
      cli.quiet = args.quiet === true
    })
  parser = withGlobalOptions(parser, cli)
  for (const command of COMMANDS) parser = command.register(parser, cli)
  return parser
}
