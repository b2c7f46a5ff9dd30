/** `nabij compare RESULTS`: paired differences between policies. */
import type { Register } from './command.ts'

export const FORMATS = ['table', 'csv', 'json', 'markdown'] as const

export const register: Register = (yargs, cli) => {
  const t = cli.texts.compare
  return yargs.command({
    command: 'compare <results>',
    describe: t.describe,
    builder: (y) =>
      y
        .positional('results', { type: 'string', demandOption: true, describe: t.results })
        .option('baseline', { type: 'string', describe: t.baseline })
        .option('outcome', { type: 'string', describe: t.outcome })
        .option('year', { type: 'string', describe: t.year })
        .option('group', { type: 'string', describe: t.group })
        .option('neighbourhood', { type: 'string', describe: t.neighbourhood })
        .option('gaps', { type: 'boolean', describe: t.gaps })
        .option('cost-effectiveness', { type: 'boolean', describe: t.value })
        .option('view', { type: 'string', choices: ['true', 'registered'], default: 'true', describe: t.view })
        .option('format', { type: 'string', choices: FORMATS, default: 'table', describe: t.format }),
    handler: async (args) => {
      const { showComparison } = await import('./show-comparison.ts')
      await showComparison(args as never, cli)
    },
  })
}
