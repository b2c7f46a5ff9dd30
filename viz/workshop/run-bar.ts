/** What is being computed: how many residents and runs, how far, a way to stop, and the checksum of what is there. */
import { element } from '../element.ts'
import type { NumberWords } from '../format.ts'
import { fillIn } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { Picture, Progress } from './live-model.ts'

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
  const node = element('div', { class: 'run-bar', id: 'run-bar', 'data-running': 'true' }, meter, state, halt, size, sum, live)
  return {
    node,
    progress: ({ done, total, failure }) => {
      const running = failure === undefined && done < total
      node.dataset.running = String(running)
      meter.value = total > 0 ? done / total : 0
      state.textContent =
        failure !== undefined
          ? fillIn(texts.wsFailed, { message: failure })
          : running
            ? fillIn(texts.wsRunning, { percent: numbers.percent(done / total) })
            : texts.wsReady
      halt.style.visibility = running ? 'visible' : 'hidden'
      if (!running && live.textContent !== state.textContent) live.textContent = state.textContent
      if (running) live.textContent = ''
    },
    picture: ({ study, complete, simulated, checksum }) => {
      node.dataset.runs = String(complete)
      node.dataset.checksum = checksum
      size.textContent = fillIn(texts.wsRunWords, {
        simulated: numbers.count(simulated),
        residents: numbers.count(study.municipalities[0].municipality.total.residents),
        runs: complete,
      })
      sum.replaceChildren(...(checksum ? [`${texts.wsChecksum} `, element('code', { id: 'checksum' }, checksum)] : []))
    },
  }
}
