/** `nabij report RESULTS`: the page, made anew from stored results. */
import type { Register } from './command.ts'

export const register: Register = (yargs, cli) => {
  const t = cli.texts.report
  return yargs.command({
    command: 'report <results>',
    describe: t.describe,
    builder: (y) =>
      y
        .positional('results', { type: 'string', demandOption: true, describe: cli.texts.compare.results })
        .option('out', { type: 'string', describe: t.out })
        .option('answers', { type: 'string', describe: t.answers })
        .option('validation', { type: 'string', describe: t.validation })
        .option('boundaries', { type: 'string', describe: t.boundaries }),
    handler: async (args) => {
      const { makeReport } = await import('./make-report.ts')
      await makeReport(args as never, cli)
    },
  })
}
