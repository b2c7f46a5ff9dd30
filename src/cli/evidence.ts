/** `nabij evidence`: the page with every number of the model, its range, grade and source. */
import type { Register } from './command.ts'

export const register: Register = (yargs, cli) => {
  const t = cli.texts.evidence
  return yargs.command({
    command: 'evidence',
    describe: t.describe,
    builder: (y) => y.option('out', { type: 'string', describe: t.out }).option('answers', { type: 'string', describe: t.answers }),
    handler: async (args) => {
      const { makeEvidence } = await import('./make-evidence.ts')
      await makeEvidence(args as never, cli)
    },
  })
}
