/** Which language the user reads: --lang, then NABIJ_LANG, then the locale of the system. */
import type { Language } from '../scenario/types.ts'
import type { Io } from './command.ts'

/** Dutch when the locale says so, otherwise English. `--lang` is read before the command line is parsed, so that faults in it are understood too. */
export function chooseLanguage(argv: readonly string[], env: Io['env']): Language {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  for (let i = options.length - 1; i >= 0; i--) {
    const given = options[i].startsWith('--lang=')
      ? options[i].slice('--lang='.length)
      : options[i] === '--lang'
        ? options[i + 1]
        : undefined
    if (given === 'nl' || given === 'en') return given
  }
  const locale = env.NABIJ_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}
