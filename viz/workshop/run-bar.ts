/** What is being computed: how many residents and runs, how far, a way to stop, and the checksum of what is there. */
import { element } from '../element.ts'
import type { NumberWords } from '../format.ts'
import { fillIn } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { Progress } from './live-model.ts'
import type { Picture } from './picture.ts'
import { SURER } from './stages.ts'

export interface RunBar {
  readonly node: HTMLElement
  readonly progress: (progress: Progress) => void
  readonly picture: (picture: Picture) => void
}

export function runBar(texts: Texts, numbers: NumberWords, stop: () => void): RunBar {
  const meter = element('progress', { max: 1, value: 0, 'aria-label': texts.wsRunning.replace('{percent}', '') })
  const state = element('span', { class: 'state', id: 'run-state' }, texts.wsRunWait)
  const size = element('span', { id: 'run-size' })
  const sum = element('span', { class: 'checksum', title: texts.wsChecksumHelp })
  const halt = element('button', { type: 'button', class: 'more', id: 'stop', onclick: stop }, texts.wsStop)
  const live = element('span', { class: 'unseen', role: 'status' })
  const node = element(
    'div',
    { class: 'run-bar', id: 'run-bar', 'data-running': 'true' },
    meter,
    state,
    halt,
    element('span', { class: 'basis' }, size, sum),
    live,
  )
  return {
    node,
    progress: ({ done, total, failure, larger }) => {
      const running = failure === undefined && done < total
      const percent = numbers.percent(total > 0 ? done / total : 0)
      node.dataset.running = String(running && !larger)
      node.dataset.larger = String(running && larger)
      meter.value = total > 0 ? done / total : 0
      state.textContent =
        failure !== undefined
          ? fillIn(texts.wsFailed, { message: failure })
          : running
            ? fillIn(larger ? texts.wsRunningLarger : texts.wsRunning, { percent })
            : texts.wsReady
      halt.style.visibility = running ? 'visible' : 'hidden'
      if (!running && live.textContent !== state.textContent) live.textContent = state.textContent
      if (running) live.textContent = ''
    },
    picture: ({ study, complete, simulated, checksum }) => {
      node.dataset.runs = String(complete)
      node.dataset.checksum = checksum
      node.dataset.simulated = String(simulated)
      // So few that hardly anything is clear: no clear difference yet is not no difference.
      const runs = fillIn(complete < SURER ? texts.wsRunsFew : texts.wsRuns, { runs: complete })
      size.textContent = `${basisWords(study, simulated, texts, numbers)} · ${runs}`
      sum.replaceChildren(...(checksum ? [`${texts.wsChecksum} `, element('code', { id: 'checksum' }, checksum)] : []))
    },
  }
}

/** What a picture is based on: a sample of the residents, or all of them. */
export function basisWords({ municipalities }: Picture['study'], simulated: number, texts: Texts, numbers: NumberWords): string {
  const [{ municipality, scale }] = municipalities
  const residents = numbers.count(municipality.total.residents)
  return scale < 1
    ? fillIn(texts.wsBasisSample, { simulated: numbers.count(simulated), residents })
    : fillIn(texts.wsBasisAll, { residents })
}
