/** `nabij run STUDY|POLICY`: simulate, store, compare. */
import type { Register } from './command.ts'

export const register: Register = (yargs, cli) => {
  const t = cli.texts.run
  return yargs.command({
    command: 'run <study>',
    describe: t.describe,
    builder: (y) =>
      y
        .positional('study', { type: 'string', demandOption: true, describe: t.study })
        .option('municipality', { type: 'string', describe: t.municipality })
        .option('replications', { type: 'string', describe: t.replications })
        .option('seed', { type: 'string', describe: t.seed })
        .option('years', { type: 'string', describe: t.years })
        .option('scale', { type: 'string', describe: t.scale })
        .option('jobs', { type: 'string', describe: t.jobs })
        .option('out', { type: 'string', describe: t.out })
        .option('force', { type: 'boolean', describe: t.force })
        .option('json', { type: 'boolean', describe: cli.texts.common.json }),
    handler: async (args) => {
      const { carryOut } = await import('./carry-out.ts')
      await carryOut(args as never, cli)
    },
  })
}
