/** `nabij explain [NAME]`: what an outcome, lever, parameter, policy or classification means. */
import type { Register } from './command.ts'
import { SOURCE_FORMATS, type SourceFormat } from './source-formats.ts'

export const register: Register = (yargs, cli) =>
  yargs.command({
    command: 'explain [name]',
    describe: cli.texts.explain.describe,
    builder: (y) =>
      y
        .positional('name', { type: 'string', describe: cli.texts.explain.name })
        .option('json', { type: 'boolean', describe: cli.texts.common.json })
        .option('format', { choices: SOURCE_FORMATS, describe: cli.texts.explain.format }),
    handler: async (args) => {
      const { explainName } = await import('./explain-name.ts')
      explainName({ name: args.name as string | undefined, json: args.json === true, format: args.format as SourceFormat | undefined }, cli)
    },
  })
