/** The real standard output and error, and the environment. A reader that stops reading (`| head`) is not an error. */
import type { Io } from './command.ts'

export function processIo(): Io {
  let closed = false
  const stop = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error
    closed = true
  }
  process.stdout.on('error', stop)
  process.stderr.on('error', stop)
  return {
    out: (text) => void (closed || process.stdout.write(text)),
    err: (text) => void (closed || process.stderr.write(text)),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns || 100,
    env: process.env,
    cwd: process.cwd(),
  }
}
