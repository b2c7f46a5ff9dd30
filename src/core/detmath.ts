/**
 * exp and log with the same bits on every machine. Math.exp and Math.log differ in the last bit between engines;
 * these use only + - * / and bit patterns, which are exact everywhere.
 * Method: fdlibm (Sun Microsystems 1993, freely distributable), e_exp.c and e_log.c, re-expressed. Error < 1 ulp.
 */
const f64 = new Float64Array(1)
const u32 = new Uint32Array(f64.buffer)
// Typed arrays follow the byte order of the machine.
f64[0] = 1
const HI = u32[1] === 0x3ff00000 ? 1 : 0
const LO = 1 - HI

const LN2_HI = 6.93147180369123816490e-1
const LN2_LO = 1.90821492927058770002e-10
const INV_LN2 = 1.44269504088896338700

/** Not the global names: V8 looks those up in a way of its own, and puts every result of a function that may return one on the heap. */
const INFINITE = 1e308 * 10
const NOT_A_NUMBER = INFINITE - INFINITE

/** 2^k for k from −1022 to 1023, exact: a look-up is faster than building the bits. */
const SHIFT = 1022
const POWERS = new Float64Array(2 * SHIFT + 2)
for (let k = -SHIFT; k <= SHIFT + 1; k++) {
  u32[HI] = (0x3ff + k) << 20
  u32[LO] = 0
  POWERS[SHIFT + k] = f64[0]
}

/** e to the power x. */
export function exp(x: number): number {
  if (x > 709.782712893384) return INFINITE
  if (!(x > -745.1332191019411)) return x !== x ? x : 0
  const k = Math.floor(INV_LN2 * x + 0.5)
  const hi = x - k * LN2_HI
  const lo = k * LN2_LO
  const r = hi - lo
  const t = r * r
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.65339022054652515390e-6 + t * 4.13813679705723846039e-8))))
  const y = 1 - (lo - (r * c) / (2 - c) - hi)
  // Near the limits of the format: scale in two steps.
  if (k < -1021 || k > 1023) return y * POWERS[SHIFT + (k >> 1)] * POWERS[SHIFT + k - (k >> 1)]
  return y * POWERS[SHIFT + k]
}

/** Natural logarithm of x > 0; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (x <= 0) return x === 0 ? -INFINITE : NOT_A_NUMBER
  if (!(x < INFINITE)) return x
  let k = 0
  let v = x
  if (v < 2.2250738585072014e-308) {
    v *= 18014398509481984
    k = -54
  }
  f64[0] = v
  const bits = u32[HI]
  k += (bits >>> 20) - 1023
  let m = bits & 0x000fffff
  const i = (m + 0x95f64) & 0x100000
  m |= i ^ 0x3ff00000
  u32[HI] = m
  k += i >>> 20
  const f = f64[0] - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1))
  const t2 =
    z *
    (6.666666666666735130e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)))
  const r = t1 + t2
  const hfsq = 0.5 * f * f
  return k * LN2_HI - (hfsq - (s * (hfsq + r) + k * LN2_LO) - f)
}

/** x to the power y for x > 0. */
export function pow(x: number, y: number): number {
  return x === 0 ? (y === 0 ? 1 : 0) : exp(y * log(x))
}

/** 1 / (1 + e^−x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}
