/** `nabij run STUDY|POLICY|QUESTION…`: simulate, store, compare, and answer. */
import type { Register } from './command.ts'

export const register: Register = (yargs, cli) => {
  const t = cli.texts.run
  return yargs.command({
    command: 'run <studies..>',
    describe: t.describe,
    builder: (y) =>
      y
        .positional('studies', { type: 'string', array: true, demandOption: true, describe: t.study })
        .option('municipality', { type: 'string', describe: t.municipality })
        .option('replications', { type: 'string', describe: t.replications })
        .option('seed', { type: 'string', describe: t.seed })
        .option('years', { type: 'string', describe: t.years })
        .option('scale', { type: 'string', describe: t.scale })
        .option('jobs', { type: 'string', describe: t.jobs })
        .option('out', { type: 'string', describe: t.out })
        .option('force', { type: 'boolean', describe: t.force })
        .option('quick', { type: 'boolean', describe: t.quick })
        .option('robustness', { type: 'boolean', default: true, describe: t.robustness })
        .option('json', { type: 'boolean', describe: cli.texts.common.json }),
    handler: async (args) => {
      const { runAll } = await import('./run-all.ts')
      await runAll(args as never, cli)
    },
  })
}
