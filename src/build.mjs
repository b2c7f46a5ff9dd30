/**
 * Builds dist/: the command line (one entry, lazily loaded parts), its worker, the benchmark, and the pages, each as one HTML file.
 * Plain JavaScript, so that it runs right after `npm ci` on any platform. Dependencies stay outside the bundles.
 * Rolldown leaves top-level constants `const`, and V8 compiles their values in: in Node 20 the simulation takes 7 % less time than with `var`.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'

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

const programs = await rolldown({
  cwd: root,
  input: Object.fromEntries(
    [
      ['nabij', 'src/cli/main.ts'],
      ['worker', 'src/io/worker.ts'],
      ['bench', 'src/cli/bench.ts'],
    ]
      .map(([name, file]) => [name, join(root, file)])
      .filter(([, file]) => existsSync(file)),
  ),
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  transform: { target: 'node20', define: { NABIJ_VERSION: JSON.stringify(version), NABIJ_ENGINE: JSON.stringify(engine) } },
})
const SIMULATE = 'simulate'
// What simulates is one part: a constant of another part is a variable to the compiler. Only faults have a part of their own, as the
// help, too, can name them.
const simulates = new Set(engineFiles.filter((name) => name !== 'core/problems.ts').map((name) => join(root, 'src', name)))
/**
 * Functions of the part that simulates become constants, before all else: a function by declaration might be given another value, so V8 checks
 * before every call that it builds in that it is the same still (at most 3 % of the time).
 */
const constantFunctions = {
  name: 'constant-functions',
  renderChunk(code, chunk) {
    if (!chunk.name.startsWith(SIMULATE)) return null
    const { body } = parseAst(code)
    const functions = body.filter((node) => node.type === 'FunctionDeclaration')
    const imports = body.filter((node) => node.type === 'ImportDeclaration')
    let rest = ''
    let from = imports.at(-1)?.end ?? 0
    const head = code.slice(0, from)
    for (const { start, end } of functions) {
      rest += code.slice(from, start)
      from = end
    }
    const constants = functions.map(({ id, start, end }) => `const ${id.name} = ${code.slice(start, end)};`)
    return { code: `${head}\n${constants.join('\n')}\n${rest}${code.slice(from)}`, map: null }
  },
}
await programs.write({
  dir: dist,
  plugins: [constantFunctions],
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
  codeSplitting: { groups: [{ name: SIMULATE, test: (id) => simulates.has(join(id)) }], includeDependenciesRecursively: false },
})
await programs.close()

/** One classic script: from disk, browsers start no other kind. */
async function script(file, { define, ...options } = {}) {
  // What is not found would only be warned of, and be missing in the page.
  const onLog = (level, log, show) => show(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log)
  const transform = { target: 'es2022', define }
  const bundle = await rolldown({ cwd: root, input: join(root, file), platform: 'browser', transform, onLog, ...options })
  const comments = { legal: true, annotation: false, jsdoc: false }
  const { output } = await bundle.generate({ format: 'iife', strict: true, minify: true, comments, codeSplitting: false })
  await bundle.close()
  return output[0].code
}

// The worker of a page is a script inside the page.
const workerScript = await script('src/worker/worker.ts')
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
const made = {
  'nabij:worker': { code: workerScript, moduleType: 'text' },
  'nabij:scenarios': { code: JSON.stringify(scenarioTexts()), moduleType: 'json' },
  'nabij:checks': { code: JSON.stringify(checkTexts()), moduleType: 'json' },
}
const madeHere = { name: 'made-here', resolveId: (id) => (Object.hasOwn(made, id) ? id : undefined), load: (id) => made[id] }

const pages = ['report', 'workshop', 'evidence'].filter((page) => existsSync(join(root, `viz/pages/${page}.ts`)))
// A page is one file that opens from disk: script and style are put inside.
for (const page of pages) {
  const code = await script(`viz/pages/${page}.ts`, {
    plugins: [madeHere],
    moduleTypes: { '.css': 'text' },
    define: {
      NABIJ_VERSION: JSON.stringify(version),
      NABIJ_ENGINE: JSON.stringify(engine),
      NABIJ_EVIDENCE: JSON.stringify(pages.includes('evidence') ? 'evidence.html' : ''),
    },
  })
  const html = readFileSync(join(root, `viz/pages/${page}.html`), 'utf8')
  writeFileSync(
    join(dist, `${page}.html`),
    html.replace('<!--SCRIPT-->', () => `<script>${code.replaceAll('</script', '<\\/script')}</script>`),
  )
}
