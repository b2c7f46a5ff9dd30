/** Turns what went wrong into sentences in the reader's language. Faults are data until here. */
import { InputError, type InputFault } from '../core/problems.ts'
import type { Cli, Colour } from './command.ts'
import type { Texts } from './texts/nl.ts'

/** Fills `{word}` and `{word:detail}` in; other text stays as it is. */
export function fillWords(text: string, texts: Texts): string {
  const words = texts.words as Record<string, (detail: string) => string>
  return text.replace(/\{(\w+)(?::([^{}]*))?\}/g, (whole, name: string, detail: string | undefined) =>
    Object.hasOwn(words, name) ? words[name](detail ?? '') : whole,
  )
}

/** `file:line:col  path — sentence. Found …, expected …. Suggestion` */
export function faultSentence(fault: InputFault, texts: Texts, colour: Colour): string {
  const place = [fault.file, fault.line, fault.column].filter((part) => part !== undefined).join(':')
  const where = [place && colour.cyan(place), fault.path && colour.bold(fault.path)].filter(Boolean).join('  ')
  const parts: string[] = []
  if (fault.found !== undefined) parts.push(texts.faultParts.found(fillWords(fault.found, texts)))
  if (fault.expected !== undefined) parts.push(texts.faultParts.expected(fillWords(fault.expected, texts)))
  const detail = parts.join(', ')
  const sentences = [`${texts.faults[fault.code]}.`]
  if (detail !== '') sentences.push(`${detail[0].toUpperCase()}${detail.slice(1)}.`)
  if (fault.suggestion !== undefined) sentences.push(colour.yellow(suggestionSentence(fault.suggestion, texts)))
  return `${where}${where === '' ? '' : ' — '}${sentences.join(' ')}`
}

/** A single word is the nearest valid name; anything else is already a sentence. */
function suggestionSentence(suggestion: string, texts: Texts): string {
  return /^[^\s{}]+$/.test(suggestion) ? texts.faultParts.didYouMean(suggestion) : fillWords(suggestion, texts)
}

/** Shows an error on standard error and returns the exit code: 2 wrong input, 1 anything else. */
export function reportError(error: unknown, cli: Cli): number {
  const { io, texts, colour } = cli
  if (error instanceof InputError) {
    io.err(`${colour.red(texts.common.wrongInput(error.faults.length))}\n`)
    for (const fault of error.faults) io.err(`  ${faultSentence(fault, texts, colour)}\n`)
    return 2
  }
  const message = error instanceof Error ? error.message : String(error)
  io.err(`${colour.red(texts.common.unexpected(message.split('\n')[0]))}\n`)
  if (io.env.NABIJ_DEBUG === '1' && error instanceof Error && error.stack) io.err(`${error.stack}\n`)
  else io.err(`${texts.common.debugHint}\n`)
  return 1
}
