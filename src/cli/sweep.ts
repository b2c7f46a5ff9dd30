/** `nabij sweep levers`: every lever from low to high, and what moves. */
import type { Register } from './command.ts'

export const register: Register = (yargs, cli) => {
  const t = cli.texts.sweep
  return yargs.command({
    command: 'sweep',
    describe: t.describe,
    builder: (y) =>
      y
        .command({
          command: 'levers',
          describe: t.levers,
          builder: (z) =>
            z
              .option('lever', { type: 'string', describe: t.lever })
              .option('municipality', { type: 'string', describe: cli.texts.run.municipality })
              .option('replications', { type: 'string', describe: cli.texts.run.replications })
              .option('seed', { type: 'string', describe: cli.texts.run.seed })
              .option('years', { type: 'string', describe: cli.texts.run.years })
              .option('scale', { type: 'string', describe: cli.texts.run.scale })
              .option('jobs', { type: 'string', describe: cli.texts.run.jobs })
              .option('out', { type: 'string', describe: cli.texts.run.out })
              .option('force', { type: 'boolean', describe: cli.texts.run.force })
              .option('json', { type: 'boolean', describe: cli.texts.common.json }),
          handler: async (args) => {
            const { sweepLevers } = await import('./sweep-levers.ts')
            await sweepLevers(args as never, cli)
          },
        })
        .demandCommand(1),
    handler: () => undefined,
  })
}
