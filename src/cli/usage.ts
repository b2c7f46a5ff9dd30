/** What yargs finds wrong with a command line, turned into faults with the nearest right name. */
import type { Argv } from 'yargs'
import { type InputFault, nearestName } from '../core/problems.ts'

/** The complaints of yargs are replaced by names, so that the sentence can be made in the reader's language. */
const mark = (name: string): string => `|${name}|%s|`
const both = (name: string): { one: string; other: string } => ({ one: mark(name), other: mark(name) })
export const USAGE_FAULTS = {
  'Not enough non-option arguments: got %s, need at least %s': { one: '|few|%s|%s|', other: '|few|%s|%s|' },
  'Too many non-option arguments: got %s, maximum of %s': { one: '|many|%s|%s|', other: '|many|%s|%s|' },
  'Missing argument value: %s': both('noValue'),
  'Missing required argument: %s': both('missing'),
  'Unknown argument: %s': both('unknown'),
  'Unknown command: %s': both('unknown'),
  'Invalid values:': '|nothing|',
  'Argument: %s, Given: %s, Choices: %s': '|choice|%s|%s|%s|',
  'Argument check failed: %s': mark('other'),
  'Not enough arguments following: %s': mark('noValue'),
  'Arguments %s and %s are mutually exclusive': '|exclusive|%s|%s|',
} as unknown as Record<string, string>

interface Known {
  getCommandInstance(): { getCommands(): string[] }
  getContext(): { commands: string[] }
}
type WithInternals = Argv & { getInternalMethods(): Known; getOptions(): { key: Record<string, unknown>; alias: Record<string, string[]> } }

export function faultsOfUsage(message: string, argv: readonly string[], parser: Argv): InputFault[] {
  const inner = parser as WithInternals
  const commands = inner.getInternalMethods().getCommandInstance().getCommands()
  const command = inner.getInternalMethods().getContext().commands.join(' ')
  const help = `{seeHelp:${command}}`
  const faults = unknownOptions(argv, command, inner)
  if (faults.length > 0) return faults
  for (const line of message.split('\n')) {
    const [, kind, ...parts] = line.trim().split('|')
    if (kind === 'nothing') continue
    if (kind === 'unknown') {
      for (const name of parts[0].split(', ')) faults.push(unknownWord(name, command, commands))
    } else if (kind === 'few') {
      const expected = commands.length > 0 ? '{command}' : '{value}'
      faults.push({ code: 'badOption', path: `nabij ${command}`.trim(), found: '{nothing}', expected, suggestion: help })
    } else if (kind === 'missing' || kind === 'noValue') {
      for (const name of parts[0].split(', '))
        faults.push({ code: 'badOption', path: `--${name}`, found: '{nothing}', expected: '{value}', suggestion: help })
    } else if (kind === 'choice') {
      const choices = parts[2].split(', ').map((c) => c.replaceAll('"', ''))
      const found = parts[1].replaceAll('"', '')
      const suggestion = nearestName(found, choices)
      faults.push({ code: 'badOption', path: `--${parts[0]}`, found, expected: `{oneOf:${choices.join(', ')}}`, suggestion })
    } else if (kind === 'exclusive') {
      faults.push({ code: 'conflict', path: `--${parts[0]}, --${parts[1]}`, suggestion: '{onceOnly}' })
    } else if (line.trim() !== '') {
      faults.push({ code: 'badOption', found: line.trim(), suggestion: help })
    }
  }
  return faults.length > 0 ? faults : [{ code: 'badOption', suggestion: help }]
}

/** Options nobody declared. They come first and alone: a word behind them may have been taken for their value. */
function unknownOptions(argv: readonly string[], command: string, parser: WithInternals): InputFault[] {
  const known = Object.keys(parser.getOptions().key)
  const aliases = Object.values(parser.getOptions().alias).flat()
  const names = [...known, ...aliases]
  const long = names.filter((n) => n.length > 1 && !/[A-Z]/.test(n))
  const end = argv.indexOf('--')
  const faults: InputFault[] = []
  for (const argument of end < 0 ? argv : argv.slice(0, end)) {
    const name = /^--(?:no-)?([^=]+)/.exec(argument)?.[1]
    if (name !== undefined && !names.includes(name)) {
      const near = nearestName(name, long)
      const suggestion = near ? `--${near}` : `{seeHelp:${command}}`
      faults.push({ code: 'badOption', path: argument.split('=')[0], expected: '{option}', suggestion })
    }
    for (const letter of /^-([a-z]+)$/i.exec(argument)?.[1] ?? '')
      if (!names.includes(letter))
        faults.push({ code: 'badOption', path: `-${letter}`, expected: '{option}', suggestion: `{seeHelp:${command}}` })
  }
  return faults
}

function unknownWord(name: string, command: string, commands: readonly string[]): InputFault {
  const path = `nabij ${command}`.trim()
  if (commands.length === 0) return { code: 'badOption', path, found: name, expected: '{nothing}', suggestion: '{notNeeded}' }
  return { code: 'unknownName', path, found: name, expected: `{oneOf:${commands.join(', ')}}`, suggestion: nearestName(name, commands) }
}
