/**
 * The dark and light modules of a QR code (ISO/IEC 18004): bytes, the lowest level of error correction, the smallest version that holds them, and
 * the mask with the lowest penalty. After the published description; checked against another encoder in test/viz/qr-modules.test.ts.
 */

/** Per version from 1: error-correction words of a block, and number of blocks, at level L. */
const WORDS_PER_BLOCK = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  30, 30, 30, 30, 30,
]
const BLOCKS = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
]
const MOST_VERSIONS = 40
/** Level L in the format bits. */
const LEVEL = 1

export interface QrModules {
  readonly size: number
  /** Row by row; true is dark. */
  readonly dark: readonly (readonly boolean[])[]
}

/** Undefined when the words do not fit into any version. */
export function qrModules(words: string): QrModules | undefined {
  const bytes = new TextEncoder().encode(words)
  let version = 1
  while (version <= MOST_VERSIONS && bitsNeeded(bytes.length, version) > dataWords(version) * 8) version++
  if (version > MOST_VERSIONS) return undefined
  const grid = new Grid(version)
  grid.drawFunctionPatterns()
  grid.drawCodewords(withCorrection(dataOf(bytes, version), version))
  let best = 0
  let lowest = Infinity
  for (let mask = 0; mask < 8; mask++) {
    grid.applyMask(mask)
    grid.drawFormat(mask)
    const penalty = grid.penalty()
    if (penalty < lowest) [best, lowest] = [mask, penalty]
    grid.applyMask(mask)
  }
  grid.applyMask(best)
  grid.drawFormat(best)
  return { size: grid.size, dark: grid.dark }
}

const lengthBits = (version: number): number => (version < 10 ? 8 : 16)
const bitsNeeded = (bytes: number, version: number): number => 4 + lengthBits(version) + bytes * 8

/** Modules that carry data or correction. */
function rawModules(version: number): number {
  let modules = (16 * version + 128) * version + 64
  if (version >= 2) {
    const marks = Math.floor(version / 7) + 2
    modules -= (25 * marks - 10) * marks - 55
    if (version >= 7) modules -= 36
  }
  return modules
}
const rawWords = (version: number): number => Math.floor(rawModules(version) / 8)
const dataWords = (version: number): number => rawWords(version) - WORDS_PER_BLOCK[version - 1] * BLOCKS[version - 1]

function dataOf(bytes: Uint8Array, version: number): Uint8Array {
  const bits: number[] = []
  const push = (value: number, count: number): void => {
    for (let i = count - 1; i >= 0; i--) bits.push((value >>> i) & 1)
  }
  push(0b0100, 4)
  push(bytes.length, lengthBits(version))
  for (const byte of bytes) push(byte, 8)
  const room = dataWords(version) * 8
  push(0, Math.min(4, room - bits.length))
  push(0, (8 - (bits.length % 8)) % 8)
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) push(pad, 8)
  return Uint8Array.from({ length: bits.length / 8 }, (_, i) => bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0))
}

/** Splits into blocks, adds Reed–Solomon words to each, and deals them out. */
function withCorrection(data: Uint8Array, version: number): number[] {
  const count = BLOCKS[version - 1]
  const correction = WORDS_PER_BLOCK[version - 1]
  const short = count - (rawWords(version) % count)
  const shortLength = Math.floor(rawWords(version) / count) - correction
  const divisor = divisorOf(correction)
  const blocks: number[][] = []
  const corrections: number[][] = []
  for (let i = 0, at = 0; i < count; i++) {
    const block = [...data.subarray(at, at + shortLength + (i < short ? 0 : 1))]
    at += block.length
    blocks.push(block)
    corrections.push(remainder(block, divisor))
  }
  const out: number[] = []
  for (let i = 0; i <= shortLength; i++) for (const block of blocks) if (i < block.length) out.push(block[i])
  for (let i = 0; i < correction; i++) for (const words of corrections) out.push(words[i])
  return out
}

/** Product in the field of 256 elements modulo x⁸+x⁴+x³+x²+1. */
function times(a: number, b: number): number {
  let product = 0
  for (let i = 7; i >= 0; i--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((b >>> i) & 1) * a
  }
  return product
}

function divisorOf(degree: number): number[] {
  const result = new Array<number>(degree).fill(0)
  result[degree - 1] = 1
  for (let i = 0, root = 1; i < degree; i++, root = times(root, 2)) {
    for (let j = 0; j < degree; j++) result[j] = times(result[j], root) ^ (result[j + 1] ?? 0)
  }
  return result
}

function remainder(data: readonly number[], divisor: readonly number[]): number[] {
  const result = divisor.map(() => 0)
  for (const byte of data) {
    const factor = byte ^ (result.shift() ?? 0)
    result.push(0)
    divisor.forEach((d, i) => (result[i] ^= times(d, factor)))
  }
  return result
}

class Grid {
  readonly size: number
  readonly dark: boolean[][]
  private readonly version: number
  private readonly fixed: boolean[][]

  constructor(version: number) {
    this.version = version
    this.size = version * 4 + 17
    this.dark = Array.from({ length: this.size }, () => new Array<boolean>(this.size).fill(false))
    this.fixed = this.dark.map((row) => row.slice())
  }

  private set(x: number, y: number, dark: boolean): void {
    if (x < 0 || y < 0 || x >= this.size || y >= this.size) return
    this.dark[y][x] = dark
    this.fixed[y][x] = true
  }

  drawFunctionPatterns(): void {
    const { size, version } = this
    for (let i = 0; i < size; i++) {
      this.set(6, i, i % 2 === 0)
      this.set(i, 6, i % 2 === 0)
    }
    for (const [x, y] of [
      [3, 3],
      [size - 4, 3],
      [3, size - 4],
    ])
      for (let dy = -4; dy <= 4; dy++)
        for (let dx = -4; dx <= 4; dx++) {
          const ring = Math.max(Math.abs(dx), Math.abs(dy))
          this.set(x + dx, y + dy, ring !== 2 && ring !== 4)
        }
    const marks = this.alignment()
    marks.forEach((x, i) =>
      marks.forEach((y, j) => {
        const corner = (i === 0 && j === 0) || (i === 0 && j === marks.length - 1) || (i === marks.length - 1 && j === 0)
        if (corner) return
        for (let dy = -2; dy <= 2; dy++)
          for (let dx = -2; dx <= 2; dx++) this.set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
      }),
    )
    this.drawFormat(0)
    if (version < 7) return
    let rest = version
    for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
    const bits = (version << 12) | rest
    for (let i = 0; i < 18; i++) {
      const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)]
      this.set(a, b, ((bits >>> i) & 1) === 1)
      this.set(b, a, ((bits >>> i) & 1) === 1)
    }
  }

  private alignment(): number[] {
    const { version, size } = this
    if (version === 1) return []
    const count = Math.floor(version / 7) + 2
    const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
    return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - step * (count - 2 - i))]
  }

  drawFormat(mask: number): void {
    const { size } = this
    const data = (LEVEL << 3) | mask
    let rest = data
    for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
    const bits = ((data << 10) | rest) ^ 0x5412
    const bit = (i: number): boolean => ((bits >>> i) & 1) === 1
    for (let i = 0; i <= 5; i++) this.set(8, i, bit(i))
    this.set(8, 7, bit(6))
    this.set(8, 8, bit(7))
    this.set(7, 8, bit(8))
    for (let i = 9; i < 15; i++) this.set(14 - i, 8, bit(i))
    for (let i = 0; i < 8; i++) this.set(size - 1 - i, 8, bit(i))
    for (let i = 8; i < 15; i++) this.set(8, size - 15 + i, bit(i))
    this.set(8, size - 8, true)
  }

  /** In pairs of columns from the right, up and down by turns, around what is fixed. */
  drawCodewords(words: readonly number[]): void {
    let i = 0
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      for (let step = 0; step < this.size; step++) {
        for (const x of [right, right - 1]) {
          const y = ((right + 1) & 2) === 0 ? this.size - 1 - step : step
          if (this.fixed[y][x] || i >= words.length * 8) continue
          this.dark[y][x] = ((words[i >>> 3] >>> (7 - (i & 7))) & 1) === 1
          i++
        }
      }
    }
  }

  applyMask(mask: number): void {
    for (let y = 0; y < this.size; y++)
      for (let x = 0; x < this.size; x++) if (!this.fixed[y][x] && MASKS[mask](x, y)) this.dark[y][x] = !this.dark[y][x]
  }

  penalty(): number {
    const { size, dark } = this
    let points = 0
    let count = 0
    for (let a = 0; a < size; a++) {
      for (const read of [(b: number) => dark[a][b], (b: number) => dark[b][a]]) {
        points += linePenalty(size, read)
      }
      for (let b = 0; b < size; b++) {
        if (dark[a][b]) count++
        if (a > 0 && b > 0 && dark[a][b] === dark[a - 1][b] && dark[a][b] === dark[a][b - 1] && dark[a][b] === dark[a - 1][b - 1])
          points += 3
      }
    }
    const total = size * size
    return points + (Math.ceil(Math.abs(count * 20 - total * 10) / total) - 1) * 10
  }
}

/** Long runs of one colour, and what looks like a corner mark. */
function linePenalty(size: number, read: (i: number) => boolean): number {
  let points = 0
  let run = 0
  const history = [0, 0, 0, 0, 0, 0, 0]
  const push = (length: number): void => {
    history.pop()
    history.unshift(length === run && history.every((h) => h === 0) ? length + size : length)
  }
  const corner = (): number => {
    const n = history[1]
    const core = n > 0 && history[2] === n && history[3] === n * 3 && history[4] === n && history[5] === n
    return (core && history[0] >= n * 4 && history[6] >= n ? 1 : 0) + (core && history[6] >= n * 4 && history[0] >= n ? 1 : 0)
  }
  let colour = false
  for (let i = 0; i < size; i++) {
    if (read(i) === colour) {
      run++
      if (run === 5) points += 3
      else if (run > 5) points++
      continue
    }
    push(run)
    if (!colour) points += corner() * 40
    colour = read(i)
    run = 1
  }
  if (colour) {
    push(run)
    run = 0
  }
  run += size
  history.pop()
  history.unshift(run)
  return points + corner() * 40
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]
