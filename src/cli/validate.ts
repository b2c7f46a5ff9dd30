/** `nabij validate`: the model against published figures and against patterns that must emerge. */
import type { Register } from './command.ts'

export const register: Register = (yargs, cli) => {
  const t = cli.texts.validate
  return yargs.command({
    command: 'validate',
    describe: t.describe,
    builder: (y) =>
      y
        .option('only', { type: 'string', describe: t.only })
        .option('use', { type: 'string', choices: ['calibrate', 'validate'], describe: t.use })
        .option('quick', { type: 'boolean', describe: t.quick })
        .option('replications', { type: 'string', describe: cli.texts.run.replications })
        .option('jobs', { type: 'string', describe: cli.texts.run.jobs })
        .option('out', { type: 'string', describe: t.out })
        .option('force', { type: 'boolean', describe: cli.texts.run.force })
        .option('format', { type: 'string', choices: ['table', 'json'], default: 'table', describe: t.format }),
    handler: async (args) => {
      const { validate } = await import('./carry-out-validation.ts')
      await validate(args as never, cli)
    },
  })
}
