/** A link as a QR code: dark modules on white, one path, with the quiet edge that readers of such codes need. */
import { qrModules } from '../layout/qr-modules.ts'
import { createDrawing } from '../svg.ts'
import { INK, PAPER } from '../tokens.ts'

const EDGE = 4

/** Undefined when the words are too long for any code. */
export function drawQrCode(words: string, size: number): SVGSVGElement | undefined {
  const modules = qrModules(words)
  if (!modules) return undefined
  const whole = modules.size + 2 * EDGE
  const svg = createDrawing(size, size).attr('viewBox', `0 0 ${whole} ${whole}`).attr('shape-rendering', 'crispEdges')
  svg.append('rect').attr('width', whole).attr('height', whole).attr('fill', PAPER)
  const path = modules.dark.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x + EDGE} ${y + EDGE}h1v1h-1z` : [])))
  svg.append('path').attr('d', path.join('')).attr('fill', INK)
  return svg.node() as SVGSVGElement
}
