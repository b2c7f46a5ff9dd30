/** The workshop page: reads the scenario files that came with it, and starts. */
import { InputError } from '../../src/core/problems.ts'
import { element } from '../element.ts'
import { evidenceLink } from '../evidence/evidence-link.ts'
import style from '../style.css'
import { openCatalogue } from '../workshop/catalogue.ts'
import workshopStyle from '../workshop/workshop.css'
import { TEXTS } from '../texts/choose.ts'
import { faultWords } from '../workshop/municipality-file.ts'
import { WorkshopPage } from '../workshop/workshop-page.ts'

declare const NABIJ_VERSION: string
declare const NABIJ_ENGINE: string
/** The evidence page that was built beside this one; empty when there is none. */
declare const NABIJ_EVIDENCE: string

document.head.append(element('style', {}, style), element('style', {}, workshopStyle))
const page = document.getElementById('page') as HTMLElement
try {
  void new WorkshopPage(page, openCatalogue(), `${NABIJ_VERSION}+${NABIJ_ENGINE}`)
  if (NABIJ_EVIDENCE) addEvidence()
} catch (error) {
  // Only a page that was built from faulty files comes here.
  if (!(error instanceof InputError)) throw error
  page.append(element('pre', {}, error.faults.map((fault) => faultWords(fault, TEXTS.nl)).join('\n')))
}

/** A foot below the page, in the language that the page is in. */
function addEvidence(): void {
  const foot = element('footer', {})
  const fill = (): void => foot.replaceChildren(evidenceLink(NABIJ_EVIDENCE, document.documentElement.lang === 'en' ? 'en' : 'nl'))
  fill()
  new MutationObserver(fill).observe(document.documentElement, { attributeFilter: ['lang'] })
  page.after(foot)
}
