/** A plan as a policy file. */
import type { LeverChoices } from './state.ts'

/** A policy file for the command line. */
export function policyFile(levers: LeverChoices, title: { readonly nl: string; readonly en: string }): string {
  const lines = Object.entries(levers).map(([name, { value, start, ramp }]) =>
    start > 0 || ramp > 0 ? `  ${name}: { value: ${value}, start: ${start}, ramp: ${ramp} }` : `  ${name}: ${value}`,
  )
  return [
    'schema: nabij/policy/1',
    `title: { nl: ${JSON.stringify(title.nl)}, en: ${JSON.stringify(title.en)} }`,
    lines.length > 0 ? 'levers:' : 'levers: {}',
    ...lines,
    '',
  ].join('\n')
}
