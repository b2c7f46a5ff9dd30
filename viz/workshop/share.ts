/** Taking a plan along: its link, the link as a QR code, files for the command line with the line to type, and the closing sheet. */
import { drawQrCode } from '../charts/qr-code.ts'
import { offerFile } from '../download.ts'
import { element } from '../element.ts'
import { TEXTS } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { Catalogue } from './catalogue.ts'
import { type Picture, sizeOf } from './picture.ts'
import { commandLine, studyFile } from './plan-words.ts'
import { policyFile } from './policy-file.ts'
import type { WorkshopState } from './state.ts'

export interface Share {
  readonly node: HTMLElement
  readonly show: (state: WorkshopState, picture: Picture | undefined) => void
}

export function sharePanel(catalogue: Catalogue, texts: Texts, print: () => void): Share {
  let now: { state: WorkshopState; picture: Picture | undefined } | undefined
  const code = element('pre', { id: 'command', tabindex: 0, 'aria-label': texts.wsAgain })
  const room = element('div', { id: 'qr', class: 'qr', hidden: true })
  const copied = element('span', { class: 'quiet', role: 'status' })
  const copy = element(
    'button',
    {
      type: 'button',
      class: 'more',
      id: 'copy-link',
      onclick: () => {
        copyWords(location.href)
        copied.textContent = texts.wsCopied
      },
    },
    texts.wsCopyLink,
  )
  const qr = element(
    'button',
    {
      type: 'button',
      class: 'more',
      id: 'show-qr',
      'aria-expanded': 'false',
      'aria-controls': 'qr',
      onclick: () => {
        room.hidden = !room.hidden
        paint()
      },
    },
    texts.wsShowQr,
  )
  const place = () => catalogue.municipality(now!.state.municipality)
  const title = { nl: TEXTS.nl.wsOurPlan, en: TEXTS.en.wsOurPlan }
  const policy = element(
    'button',
    {
      type: 'button',
      class: 'more',
      id: 'save-policy',
      onclick: () => now && offerFile('our-plan.yaml', 'application/yaml', policyFile(now.state.levers, title)),
    },
    texts.wsSavePolicy,
  )
  const study = element(
    'button',
    {
      type: 'button',
      class: 'more',
      id: 'save-study',
      onclick: () =>
        now?.picture && offerFile('workshop.yaml', 'application/yaml', studyFile(catalogue, now.state, place(), sizeOf(now.picture))),
    },
    texts.wsSaveStudy,
  )
  const paint = (): void => {
    qr.textContent = room.hidden ? texts.wsShowQr : texts.wsHideQr
    qr.setAttribute('aria-expanded', String(!room.hidden))
    if (room.hidden) return
    room.replaceChildren(qrPicture(texts) ?? '')
  }
  const node = element(
    'section',
    { class: 'share', id: 'share', 'aria-labelledby': 'share-head' },
    element('h2', { id: 'share-head' }, texts.wsShare),
    element('p', { class: 'quiet' }, texts.wsShareIntro),
    element(
      'p',
      { class: 'row' },
      copy,
      qr,
      policy,
      study,
      element('button', { type: 'button', class: 'more', id: 'print-sheet', onclick: print }, texts.wsPrintSheet),
      copied,
    ),
    room,
    element('p', { class: 'quiet' }, texts.wsAgain),
    code,
  )
  return {
    node,
    show: (state, picture) => {
      now = { state, picture }
      policy.disabled = Object.keys(state.levers).length === 0
      study.hidden = Object.keys(state.assumptions).length === 0
      code.textContent = picture ? commandLine(state, catalogue.municipality(state.municipality), sizeOf(picture)) : ''
      copied.textContent = ''
      paint()
    },
  }
}

/** The link of this page as a QR code; from disk only what stands after #, because another machine has the file elsewhere. */
export function qrPicture(texts: Texts, size = 220): SVGSVGElement | undefined {
  const picture = drawQrCode(location.protocol === 'file:' ? location.hash : location.href, size)
  picture?.setAttribute('role', 'img')
  picture?.setAttribute('aria-label', texts.wsQrAlt)
  return picture
}

/** From disk some browsers have no clipboard for pages; then the old way. */
function copyWords(words: string): void {
  const old = (): void => {
    const field = element('textarea', { 'aria-hidden': 'true' }, words)
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
  if (navigator.clipboard) navigator.clipboard.writeText(words).catch(old)
  else old()
}
