/** What a command is handed. See main.ts for how a command is made. */
import type { Argv } from 'yargs'
import type { Language } from '../scenario/types.ts'
import type { Texts } from './texts/nl.ts'

/** The outside world as the command line sees it, so that tests can stand in for it. */
export interface Io {
  /** Standard output: data, tables, help. */
  out(text: string): void
  /** Standard error: faults, notes, progress. */
  err(text: string): void
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /** Width of the terminal in characters. */
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder that relative paths start from. */
  readonly cwd: string
}

export type Colour = Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', (text: string) => string>

export interface Cli {
  readonly io: Io
  readonly language: Language
  readonly texts: Texts
  /** --quiet: no progress, no notes. */
  quiet: boolean
  /** Colours for standard error and standard output; plain when that is not a terminal. */
  readonly colour: Colour
  readonly outColour: Colour
  /** Writes a line to standard error unless --quiet. */
  note(text: string): void
  /** Exit code when nothing is thrown; 0 unless a command sets it. */
  exitCode: number
}

export type Register = (yargs: Argv, cli: Cli) => Argv
