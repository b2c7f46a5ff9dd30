/**
 * Builds dist/: the command line (one entry, lazily loaded parts), its worker, the benchmark, and the pages, each as one HTML file.
 * Plain JavaScript, so that it runs right after `npm ci` on any platform. Dependencies stay outside the bundles.
 */
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

// Results are reused only when the sources that simulate are the same: their fingerprint goes into the program.
const engineFiles = [
  'core',
  'engine',
  'model',
  'population',
  'results',
  'scenario/levers.ts',
  'scenario/parameters.ts',
  'scenario/parameter-values.ts',
  'simulate.ts',
]
  .flatMap((name) =>
    name.endsWith('.ts')
      ? [name]
      : readdirSync(join(root, 'src', name), { recursive: true }).map((file) => `${name}/${String(file).replaceAll('\\', '/')}`),
  )
  .filter((name) => name.endsWith('.ts') && existsSync(join(root, 'src', name)))
  .sort()
const engineHash = createHash('sha256')
for (const name of engineFiles) engineHash.update(`${name}\n${readFileSync(join(root, 'src', name), 'utf8').replaceAll('\r\n', '\n')}`)
const engine = engineHash.digest('hex').slice(0, 8)

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
  define: { NABIJ_VERSION: JSON.stringify(version), NABIJ_ENGINE: JSON.stringify(engine) },
  logLevel: 'warning',
})

// The worker of a page is one classic script inside the page: from disk, browsers start no other kind.
const pageWorker = await build({
  absWorkingDir: root,
  entryPoints: [join(root, 'src/worker/worker.ts')],
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: ['es2022'],
  write: false,
  legalComments: 'inline',
  logLevel: 'warning',
})
const workerScript = pageWorker.outputFiles[0].text
writeFileSync(join(dist, 'page-worker.js'), workerScript)

/** Scenario files that a page takes with it: path → text. */
function scenarioTexts() {
  const folders = ['parameters', 'policies', 'municipalities'].flatMap((folder) =>
    readdirSync(join(root, 'scenarios', folder)).map((file) => `scenarios/${folder}/${file}`),
  )
  const paths = [...folders, 'scenarios/studies/default.yaml', 'scenarios/sources.yaml', 'scenarios/workshop.yaml']
  return Object.fromEntries(paths.filter((path) => path.endsWith('.yaml')).map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** Scenario files that name sources besides the numbers: figures to meet, yardsticks and research questions. */
function checkTexts() {
  const folders = ['patterns', 'questions'].flatMap((folder) =>
    readdirSync(join(root, 'scenarios', folder)).map((file) => `scenarios/${folder}/${file}`),
  )
  const paths = ['scenarios/targets.yaml', 'scenarios/yardsticks.yaml', ...folders].filter((path) => path.endsWith('.yaml'))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** What pages import that is made while building. */
const madeHere = {
  name: 'made-here',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^nabij:/ }, ({ path }) => ({ path, namespace: 'nabij' }))
    onLoad({ filter: /worker$/, namespace: 'nabij' }, () => ({ contents: workerScript, loader: 'text' }))
    onLoad({ filter: /scenarios$/, namespace: 'nabij' }, () => ({ contents: JSON.stringify(scenarioTexts()), loader: 'json' }))
    onLoad({ filter: /checks$/, namespace: 'nabij' }, () => ({ contents: JSON.stringify(checkTexts()), loader: 'json' }))
  },
}

const pages = ['report', 'workshop', 'evidence'].filter((page) => existsSync(join(root, `viz/pages/${page}.ts`)))
// A page is one file that opens from disk: script and style are put inside.
for (const page of pages) {
  const entry = join(root, `viz/pages/${page}.ts`)
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
    plugins: [madeHere],
    define: {
      NABIJ_VERSION: JSON.stringify(version),
      NABIJ_ENGINE: JSON.stringify(engine),
      NABIJ_EVIDENCE: JSON.stringify(pages.includes('evidence') ? 'evidence.html' : ''),
    },
    legalComments: 'inline',
    logLevel: 'warning',
  })
  const script = result.outputFiles.find((f) => f.path.endsWith('.js')).text.replaceAll('</script', '<\\/script')
  const html = readFileSync(join(root, `viz/pages/${page}.html`), 'utf8')
  writeFileSync(
    join(dist, `${page}.html`),
    html.replace('<!--SCRIPT-->', () => `<script>${script}</script>`),
  )
}
