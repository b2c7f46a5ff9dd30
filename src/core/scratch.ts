/**
 * Short lists in which functions leave numbers for one another, because a fraction that goes from function to function is put on the heap.
 * V8 moves lists of up to 64 bytes about; a longer one stands still, and the compiler writes its place into the code. A list that is read
 * in a loop is given a local name before the loop: only then does the compiler know in time which list it is.
 */
const STANDS_STILL = 128

/** Room for `count` fractions, and for 16 at least. */
export const fractions = (count = 0): Float64Array<ArrayBuffer> => new Float64Array(Math.max(count, STANDS_STILL / 8))

/** Room for `count` whole numbers, and for 32 at least. */
export const wholes = (count = 0): Int32Array<ArrayBuffer> => new Int32Array(Math.max(count, STANDS_STILL / 4))
