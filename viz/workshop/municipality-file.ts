/** A municipality from a file of the reader: opened or dropped on the page, checked, and when it is not right told why, line by line. */
import type { InputFault } from '../../src/core/problems.ts'
import type { Municipality } from '../../src/scenario/types.ts'
import { element } from '../element.ts'
import { wordsFor } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { Catalogue } from './catalogue.ts'

/** More lines than this help nobody. */
const MOST = 12

export function openMunicipality(catalogue: Catalogue, file: File, texts: () => Texts, taken: (municipality: Municipality) => void): void {
  file
    .text()
    .then((text) => {
      const result = catalogue.addMunicipality(file.name, text)
      if ('municipality' in result) taken(result.municipality)
      else tellFaults(result.faults, texts())
    })
    .catch(() => tellFaults([{ code: 'fileUnreadable', file: file.name }], texts()))
}

/** Hears files that are dropped anywhere on the page. */
export function hearDrops(take: (file: File) => void): void {
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) take(file)
  })
}

function tellFaults(faults: readonly InputFault[], texts: Texts): void {
  const dialog = element(
    'dialog',
    { class: 'faults', id: 'faults', 'aria-labelledby': 'faults-head', onclose: () => dialog.remove() },
    element('h2', { id: 'faults-head' }, texts.wsPlaceFaults),
    element('ul', {}, ...faults.slice(0, MOST).map((fault) => element('li', {}, faultWords(fault, texts)))),
    element('p', { class: 'quiet' }, texts.wsPlaceFaultsHelp),
    element('button', { type: 'button', class: 'more', onclick: () => dialog.close() }, texts.wsClose),
  )
  document.body.append(dialog)
  dialog.showModal()
}

/** `file:line:column path: what is wrong (found …; expected …)`. */
export function faultWords(fault: InputFault, texts: Texts): string {
  const place = [fault.file, fault.line, fault.column].filter((part) => part !== undefined).join(':')
  const plain = (words: string): string =>
    words.replaceAll(/\{(\w+)(?::([^{}]*))?\}/g, (_, name: string, detail?: string) => detail ?? name)
  const detail = [
    fault.found !== undefined && `${texts.wsFaultFound} ${plain(fault.found)}`,
    fault.expected !== undefined && `${texts.wsFaultExpected} ${plain(fault.expected)}`,
  ].filter(Boolean)
  return `${place} ${fault.path ?? ''}: ${wordsFor(texts, 'wsFault_', fault.code)}${detail.length > 0 ? ` (${detail.join('; ')})` : ''}`
}
