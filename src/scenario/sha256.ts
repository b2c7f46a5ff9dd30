/** SHA-256 (FIPS 180-4) of a text in UTF-8, as hexadecimal. Synchronous and the same in Node, workers and pages; for fingerprints. */

/** First 32 bits of the fractional parts of a root of a prime, exactly, in whole numbers: square root (h) or cube root (k). */
const fraction = (prime: number, power: 2 | 3): number => {
  let low = 0n
  let high = BigInt(prime) << 32n
  const target = BigInt(prime) << BigInt(32 * power)
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** BigInt(power) <= target) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}

const primes: number[] = []
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n)
const K = Uint32Array.from(primes, (p) => fraction(p, 3))
const START = primes.slice(0, 8).map((p) => fraction(p, 2))

export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const h = Uint32Array.from(START)
  const w = new Uint32Array(64)
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(block * 64 + i * 4)
    for (let i = 16; i < 64; i++) {
      const s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3)
      const s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10)
      w[i] = w[i - 16] + s0 + w[i - 7] + s1
    }
    let [a, b, c, d, e, f, g, last] = h
    for (let i = 0; i < 64; i++) {
      const choose = (e & f) ^ (~e & g)
      const t1 = (last + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choose + K[i] + w[i]) | 0
      const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      last = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    const sum = [a, b, c, d, e, f, g, last]
    for (let i = 0; i < 8; i++) h[i] += sum[i]
  }
  return Array.from(h, (x) => x.toString(16).padStart(8, '0')).join('')
}

const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n))
