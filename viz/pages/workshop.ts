/** The workshop page: reads the scenario files that came with it, and starts. */
import { InputError } from '../../src/core/problems.ts'
import { element } from '../element.ts'
import style from '../style.css'
import { openCatalogue } from '../workshop/catalogue.ts'
import workshopStyle from '../workshop/workshop.css'
import { TEXTS } from '../texts/choose.ts'
import { faultWords } from '../workshop/municipality-file.ts'
import { WorkshopPage } from '../workshop/workshop-page.ts'

declare const NABIJ_VERSION: string
declare const NABIJ_ENGINE: string

document.head.append(element('style', {}, style), element('style', {}, workshopStyle))
const page = document.getElementById('page') as HTMLElement
try {
  void new WorkshopPage(page, openCatalogue(), `${NABIJ_VERSION}+${NABIJ_ENGINE}`)
} catch (error) {
  // Only a page that was built from faulty files comes here.
  if (!(error instanceof InputError)) throw error
  page.append(element('pre', {}, error.faults.map((fault) => faultWords(fault, TEXTS.nl)).join('\n')))
}
