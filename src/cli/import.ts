/** `nabij import cbs FILE`: municipalities from open data. */
import type { Register } from './command.ts'

export const register: Register = (yargs, cli) =>
  yargs.command({
    command: 'import',
    describe: cli.texts.import.describe,
    builder: (y) =>
      y
        .command({
          command: 'cbs <file>',
          describe: cli.texts.import.cbs,
          builder: (z) =>
            z
              .positional('file', { type: 'string', demandOption: true, describe: cli.texts.import.file })
              .option('municipality', { type: 'string', requiresArg: true, demandOption: true, describe: cli.texts.import.municipality })
              .option('out', { type: 'string', default: '.', describe: cli.texts.import.out })
              .option('year', { type: 'string', describe: cli.texts.import.year })
              .option('force', { type: 'boolean', describe: cli.texts.common.force })
              .option('json', { type: 'boolean', describe: cli.texts.common.json }),
          handler: async (args) => {
            const { importCbsFile } = await import('./import-cbs.ts')
            await importCbsFile(
              {
                file: args.file as string,
                municipality: args.municipality as string,
                out: args.out as string,
                year: args.year as string | undefined,
                force: args.force === true,
                json: args.json === true,
              },
              cli,
            )
          },
        })
        .demandCommand(1),
    handler: () => undefined,
  })
