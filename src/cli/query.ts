/** `nabij query RESULTS "SQL"`: DuckDB over the result tables. */
import type { Register } from './command.ts'

export const register: Register = (yargs, cli) => {
  const t = cli.texts.query
  return yargs.command({
    command: 'query <results> <sql>',
    describe: t.describe,
    builder: (y) =>
      y
        .positional('results', { type: 'string', demandOption: true, describe: cli.texts.compare.results })
        .positional('sql', { type: 'string', demandOption: true, describe: t.sql })
        .option('format', { type: 'string', choices: ['table', 'csv', 'json'], default: 'table', describe: t.format })
        .option('json', { type: 'boolean', describe: cli.texts.common.json }),
    handler: async (args) => {
      const { showQuery } = await import('./show-query.ts')
      await showQuery(
        { results: args.results as string, sql: args.sql as string, format: args.json ? 'json' : (args.format as 'table') },
        cli,
      )
    },
  })
}
