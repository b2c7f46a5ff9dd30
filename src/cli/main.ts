#!/usr/bin/env node
/**
 * The command `nabij`. This file only starts it; src/cli/app.ts builds the command line and turns errors into sentences.
 *
 * How a command is made (one file a command, `run.ts`, `compare.ts` …):
 *
 *   import type { Register } from './command.ts'
 *   export const register: Register = (yargs, cli) =>
 *     yargs.command({
 *       command: 'compare <results>',
 *       describe: cli.texts.compare.describe,
 *       builder: (y) => y
 *         .positional('results', { type: 'string', demandOption: true, describe: cli.texts.compare.results })
 *         .option('format', { type: 'string', choices: ['table', 'csv'], default: 'table', describe: cli.texts.compare.format }),
 *       handler: async (args) => {
 *         const { compareResults } = await import('./compare-results.ts')   // heavy work is loaded only when it is needed
 *         await compareResults(args, cli)
 *       },
 *     })
 *
 * Rules
 * - A command file imports types, texts and options.ts only, so that `nabij --help` starts at once.
 * - Data goes to `cli.io.out(text)` (standard output, newline included by the caller), everything else to `cli.note(text)`
 *   (standard error, silent with --quiet). Never `console.log`, never `process.exit`.
 * - `cli.language`, `cli.texts`, `cli.quiet`, `cli.colour` (picocolors for standard error) and `cli.outColour` are ready to use.
 * - Wrong input: throw `InputError` with all faults: exit code 2. Anything else thrown: one line and exit code 1 (the stack with
 *   NABIJ_DEBUG=1). To end with another code without an error, set `cli.exitCode`.
 * - Numbers: declare the option as `type: 'string'` and read it with `numberOption` (options.ts), which collects faults.
 * - Words: src/cli/texts/nl.ts (the source) and en.ts, a group per command. A text with a value in it is a function.
 * - Words inside a fault (`expected: '{number} 0 … 1'`) are marked with braces and stand in texts `words`; unmarked text is
 *   shown as it is. See src/scenario/words.ts.
 */
import { runCli } from './app.ts'
import { processIo } from './io.ts'

process.exitCode = await runCli(process.argv.slice(2), processIo())
