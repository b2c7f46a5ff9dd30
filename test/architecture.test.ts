/** The house: who may import whom, what simulation code may not call, where numbers may stand, how long a file may be. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = ['src', 'viz', 'test'].flatMap(sourcesIn)
const program = files.filter((f) => !f.path.startsWith('test/'))

/** Layer → layers and packages that it may import. A layer may always import itself; `type` marks what is for types alone. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['seedrandom'],
  'src/engine': ['src/core'],
  'src/model': ['src/core'],
  'src/scenario': ['src/core', 'src/model', 'yaml', 'zod'],
  'src/population': ['src/core', 'src/model', 'type src/scenario'],
  'src/results': ['src/core', 'src/model', 'type src/scenario'],
  'src/simulate.ts': ['src/core', 'src/engine', 'src/model', 'src/population', 'src/results', 'src/scenario'],
  'src/observe': ['src/core', 'src/engine', 'src/model', 'type src/scenario'],
  'src/worker': ['src/observe', 'src/core', 'src/engine', 'src/model', 'src/results', 'src/scenario', 'src/simulate.ts'],
  'src/experiment': ['src/core', 'src/scenario', 'src/results', 'src/simulate.ts'],
  'src/analysis': ['src/core', 'src/scenario', 'src/results'],
  'src/io': words(
    'src/core src/model src/scenario src/population src/results src/simulate.ts src/experiment src/analysis',
    'node: @duckdb/node-api hyparquet hyparquet-writer piscina yaml',
  ),
  'src/cli': words(
    'src/core src/engine src/model src/scenario src/results src/simulate.ts src/experiment src/analysis src/io',
    'node: cli-table3 picocolors yargs',
  ),
  // Pages read scenario files, and simulate only by what they say to the worker.
  viz: [
    'src/core',
    'src/observe',
    'src/analysis',
    'src/results',
    'src/scenario',
    'src/worker',
    'd3',
    'nabij:worker',
    'nabij:scenarios',
    'nabij:checks',
  ],
}

/** Math functions that give the same bits in every engine. */
const SAME_BITS = ['sqrt', 'floor', 'ceil', 'round', 'trunc', 'abs', 'sign', 'min', 'max', 'imul', 'fround', 'clz32']
const SIMULATION = ['src/core', 'src/engine', 'src/model', 'src/population', 'src/simulate.ts']
/** The one file of the worker that touches its line and the clock; it hands both on. */
const WORKER_DOOR = 'src/worker/worker.ts'
/** What exists on one side of Node and a page only, and whatever tells the time or draws without a key. */
const OUTSIDE_WORLD = words(
  'process Buffer require __dirname window localStorage navigator fetch XMLHttpRequest console',
  'Date performance setTimeout setInterval setImmediate queueMicrotask crypto',
)

/**
 * Numbers in src/model other than 0, 1 and −1: in a named constant at the head of a file, or one of these. The small whole
 * numbers are positions and strides in arrays, numbers of draws, halves and bit shifts; the powers of two are sizes.
 */
const STRUCTURAL = [2, 3, 4, 5, 6, 7, 8, 16, 32, 64, 128, 256, 512, 1024]
const EXCEPTIONS: Readonly<Record<string, readonly [numbers: readonly number[], reason: string]>> = {
  'agenda.ts': [[1.5], 'how a list grows when it is full'],
  'dimensions.ts': [[18, 45, 65], 'bounds of the age groups'],
  'staff.ts': [[10, 1000], 'bits of a key; figures are per thousand'],
  'tie-numbers.ts': [[14, 40], 'cells and end of a numerical integral'],
  'world.ts': [[0.2, 10], 'first guess of the size of tables; time constants until a curve is flat'],
}

const MOST_LINES = 300

interface Source {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) }
    })
}

function words(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}

interface Import {
  readonly from: string
  /** A path from the root, or the name of a package; `node:` for what comes with Node. */
  readonly to: string
  readonly typeOnly: boolean
}

function importsOf({ path, tree }: Source): Import[] {
  const found: Import[] = []
  const add = (name: ts.Expression | undefined, typeOnly: boolean): void => {
    if (name === undefined || !ts.isStringLiteral(name)) return
    const to = name.text.startsWith('.')
      ? relative(root, resolve(root, dirname(path), name.text)).replaceAll('\\', '/')
      : packageOf(name.text)
    found.push({ from: path, to, typeOnly })
  }
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal as ts.StringLiteral, true)
  })
  return found
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = importClause.namedBindings
  return importClause.name === undefined && named !== undefined && ts.isNamedImports(named) && named.elements.every((e) => e.isTypeOnly)
}

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? 'node:'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/')

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

const layerOf = (path: string): string => Object.keys(LAYERS).find((layer) => path === layer || path.startsWith(`${layer}/`)) ?? path
const inside = (path: string, folders: readonly string[]): boolean => folders.includes(layerOf(path))
const place = ({ path, tree }: Source, node: ts.Node): string =>
  `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1} ${node.getText(tree).slice(0, 60)}`

describe('the house', () => {
  it('has a layer for every file', () => {
    expect(program.map((f) => f.path).filter((path) => !(layerOf(path) in LAYERS))).toEqual([])
  })

  it('lets layers import only what lies below them', () => {
    const wrong = program.flatMap(importsOf).filter(({ from, to, typeOnly }) => {
      const [layer, target] = [layerOf(from), layerOf(to)]
      const allowed = LAYERS[layer] ?? []
      return layer !== target && !allowed.includes(target) && !(typeOnly && allowed.includes(`type ${target}`))
    })
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('has no cycles of imports', () => {
    const edges = new Map<string, string[]>()
    for (const file of program)
      edges.set(
        file.path,
        importsOf(file)
          .filter((i) => !i.typeOnly)
          .map((i) => i.to),
      )
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
        return
      }
      state.set(path, 'open')
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
      state.set(path, 'done')
    }
    for (const path of edges.keys()) visit(path, [])
    expect(cycles).toEqual([])
  })

  it('keeps clock, files and page out of everything that must run in Node, in a worker and in a browser', () => {
    const portable = program.filter((f) => f.path.startsWith('src/') && !inside(f.path, ['src/io', 'src/cli']) && f.path !== WORKER_DOOR)
    const wrong: string[] = []
    for (const file of portable) {
      const declared = new Set<string>()
      walk(file.tree, (node) => {
        const name = (node as Partial<ts.NamedDeclaration>).name
        if (name && ts.isIdentifier(name) && !ts.isPropertyAccessExpression(node) && !ts.isPropertyAssignment(node)) declared.add(name.text)
      })
      walk(file.tree, (node) => {
        const used =
          ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isCallExpression(node) || ts.isNewExpression(node)
        if (!used || !ts.isIdentifier(node.expression)) return
        const { text } = node.expression
        if (OUTSIDE_WORLD.includes(text) && !declared.has(text)) wrong.push(place(file, node))
      })
    }
    expect(wrong).toEqual([])
  })

  it('simulates with mathematics that has the same bits everywhere, and with keyed chance only', () => {
    const wrong: string[] = []
    for (const file of program.filter((f) => inside(f.path, SIMULATION))) {
      walk(file.tree, (node) => {
        if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Math') {
          if (!SAME_BITS.includes(node.name.text)) wrong.push(place(file, node))
        }
        const power = ts.SyntaxKind.AsteriskAsteriskToken
        if (ts.isBinaryExpression(node) && node.operatorToken.kind === power) wrong.push(place(file, node))
      })
    }
    expect(wrong).toEqual([])
  })

  it('has no bare numbers in the model: they are in scenarios/', () => {
    const wrong: string[] = []
    for (const file of files.filter((f) => f.path.startsWith('src/model/'))) {
      const allowed = [0, 1, ...STRUCTURAL, ...(EXCEPTIONS[file.path.replace('src/model/', '')]?.[0] ?? [])]
      walk(file.tree, (node) => {
        if (ts.isNumericLiteral(node) && !allowed.includes(Number(node.text)) && !isNamed(node)) wrong.push(place(file, node.parent))
      })
    }
    expect(wrong).toEqual([])
  })

  it(`has files of at most ${MOST_LINES} lines, unless the first comment says why it is long`, () => {
    const wrong = files.filter(({ path, text }) => {
      const firstComment = /^\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? ''
      return !path.includes('/texts/') && text.split('\n').length - 1 > MOST_LINES && !/\blong\b/i.test(firstComment)
    })
    expect(wrong.map((f) => `${f.path}: ${f.text.split('\n').length - 1} lines`)).toEqual([])
  })

  it('has no file that keeps a bit of everything', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared)(\.ts|\/)/
    expect(files.map((f) => f.path).filter((path) => vague.test(path))).toEqual([])
  })
})

/** Part of a constant at the head of a file whose name starts with a capital: codes, sizes, bounds with a name. */
function isNamed(node: ts.Node): boolean {
  for (let n: ts.Node = node; n.parent; n = n.parent) {
    if (!ts.isVariableDeclaration(n)) continue
    const list = n.parent
    const outermost = ts.isVariableStatement(list.parent) && ts.isSourceFile(list.parent.parent)
    return outermost && (list.flags & ts.NodeFlags.Const) !== 0 && /^[A-Z]/.test(n.name.getText())
  }
  return false
}
