/** Runs the command line in-process, in an empty folder with the files given. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCli } from '../../src/cli/app.ts'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Files in the folder afterwards. */
  readonly files: readonly string[]
}

export async function nabij(
  argv: readonly string[],
  {
    files = {},
    env = {},
    columns = 100,
  }: { files?: Readonly<Record<string, string>>; env?: Record<string, string>; columns?: number } = {},
): Promise<Outcome> {
  const cwd = mkdtempSync(join(tmpdir(), 'nabij-test-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true })
      writeFileSync(join(cwd, name), text)
    }
    let out = ''
    let err = ''
    const code = await runCli(argv, {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      outIsTerminal: false,
      errIsTerminal: false,
      columns,
      env: { NABIJ_LANG: 'nl', ...env },
      cwd,
    })
    return { code, out, err, files: readdirSync(cwd, { recursive: true }).map(String).sort() }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}
