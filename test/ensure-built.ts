/** Before the first test: dist/ is built when it is missing or older than its sources. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export default function ensureBuilt(): void {
  const built = Math.min(
    ...['nabij.js', 'worker.js', 'report.html', 'workshop.html', 'evidence.html', 'page-worker.js'].map((name) =>
      changed(join(root, 'dist', name)),
    ),
  )
  const sources = ['src', 'viz', 'scenarios'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((f) => join(root, folder, String(f))),
  )
  const newest = Math.max(...[...sources, join(root, 'package.json')].map(changed))
  if (built >= newest) return
  const { status } = spawnSync(process.execPath, [join(root, 'src', 'build.mjs')], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the build failed')
}

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
