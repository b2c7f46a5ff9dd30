/** The way to the evidence page from a page beside it. */
import type { Language } from '../../src/scenario/types.ts'
import { element } from '../element.ts'
import { TEXTS } from '../texts/choose.ts'

/** `file` as seen from the page. */
export const evidenceLink = (file: string, language: Language): HTMLElement =>
  element('a', { class: 'to-evidence', href: `${file}#${language === 'nl' ? '' : `lang=${language}`}` }, TEXTS[language].toEvidence)
