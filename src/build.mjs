/**
 * Builds dist/: the command line (one entry, lazily loaded parts), its worker, the benchmark, and the report page as one HTML file.
 * Plain JavaScript, so that it runs right after `npm ci` on any platform. Dependencies stay outside the bundles.
 */
import { build } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })

await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(
    [
      ['nabij', 'src/cli/main.ts'],
      ['worker', 'src/io/worker.ts'],
      ['bench', 'src/cli/bench.ts'],
    ].filter(([, file]) => existsSync(join(root, file))),
  ),
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  chunkNames: 'parts/[name]-[hash]',
  define: { NABIJ_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
})

// A page is one file that opens from disk: script and style are put inside.
for (const page of ['report']) {
  const entry = join(root, `viz/pages/${page}.ts`)
  if (!existsSync(entry)) continue
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022'],
    write: false,
    outdir: dist,
    loader: { '.css': 'text' },
    define: { NABIJ_VERSION: JSON.stringify(version) },
    legalComments: 'inline',
    logLevel: 'warning',
  })
  const script = result.outputFiles.find((f) => f.path.endsWith('.js')).text.replaceAll('</script', '<\\/script')
  const html = readFileSync(join(root, `viz/pages/${page}.html`), 'utf8')
  writeFileSync(join(dist, `${page}.html`), html.replace('<!--SCRIPT-->', () => `<script>${script}</script>`))
}
