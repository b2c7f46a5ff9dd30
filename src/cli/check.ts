/** `nabij check FILE...`: is this scenario file right? */
import type { Register } from './command.ts'

export const register: Register = (yargs, cli) =>
  yargs.command({
    command: 'check <files..>',
    describe: cli.texts.check.describe,
    builder: (y) =>
      y
        .positional('files', { type: 'string', array: true, demandOption: true, describe: cli.texts.check.files })
        .option('json', { type: 'boolean', describe: cli.texts.common.json }),
    handler: async (args) => {
      const { checkFiles } = await import('./check-files.ts')
      checkFiles({ files: args.files as unknown as string[], json: args.json === true }, cli)
    },
  })
