/**
 * Columns that lie together (core/columns.ts) have the element of row r at r · step. TypeScript sees an array like any other and the wrong
 * element is a number like any other, so the checker is asked here: each use of such a column is an element, at a row times the length of
 * the row in elements of that size.
 */
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { rowBytes, stepOf } from '../src/core/columns.ts'
import { TIE_BYTES, TIE_HALVES, TIE_WORDS, TIES } from '../src/model/state.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Knows how the columns lie, and goes through all of a table. */
const KEEPERS = ['src/core/columns.ts', 'test/core/columns.test.ts']
/** Bytes of an element → what the length of a row in such elements is called. */
const LENGTHS: Readonly<Record<number, string>> = { 1: 'BYTES', 2: 'HALVES', 4: 'WORDS' }
/** A file of wrong uses, which the checker must find. */
const WRONG = join(root, 'test', 'wrong-uses.ts')
const WRONG_USES = `
import { TIE_BYTES, TIE_WORDS, type Ties } from '../src/model/state.ts'
declare const ties: Ties
const { closeness, kind } = ties.columns
export const right = closeness[3 * TIE_WORDS] + kind[3 * TIE_BYTES] + ties.columns.a[(1 + 2) * TIE_WORDS]
export const unscaled = closeness[3]
export const otherLength = kind[3 * TIE_WORDS]
export const wholeColumn = closeness.slice()
export const handedOn = Array.from(ties.columns.balance)
export const asProperty = { inside: closeness, closeness }
`

const program = makeProgram()
const checker = program.getTypeChecker()

function makeProgram(): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  )
  if (config === undefined) throw new Error('tsconfig.json cannot be read')
  const host = ts.createCompilerHost(config.options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (file) => file === WRONG || fileExists(file)
  host.getSourceFile = (file, options) => (file === WRONG ? ts.createSourceFile(file, WRONG_USES, options) : getSourceFile(file, options))
  return ts.createProgram([...config.fileNames, WRONG], config.options, host)
}

/** Row that a column lies in, and what its length must be called; undefined for any other expression. */
function lengthOf(node: ts.Expression): string | undefined {
  const type = checker.getTypeAtLocation(node)
  const mark = type.getProperty('rowsTogether')
  if (mark === undefined) return undefined
  const row = checker.getTypeOfSymbol(mark) as ts.StringLiteralType
  const kinds = (type as ts.IntersectionType).types.map((part) => /^(?:Ui|I)nt(\d+)|^Float(\d+)/.exec(part.symbol?.name ?? ''))
  const bits = Number(kinds.flatMap((found) => found?.slice(1) ?? []).find((found) => found !== undefined))
  return `${row.value.toUpperCase()}_${LENGTHS[bits / 8]}`
}

/** Uses of columns that lie together: how many, and which are not an element of a row. */
function usesIn(file: ts.SourceFile): { count: number; wrong: string[] } {
  let count = 0
  const wrong: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) {
      const length = ts.isExpression(node) && !isName(node) ? lengthOf(node) : undefined
      if (length !== undefined) {
        count++
        const use = node.parent
        const at = ts.isElementAccessExpression(use) && use.expression === node ? use.argumentExpression : undefined
        const isScaled = at !== undefined && ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.AsteriskToken
        if (!isScaled || at.right.getText() !== length) {
          const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
          wrong.push(`${relative(root, file.fileName)}:${line}: ${use.getText().slice(0, 60)}, expected [row * ${length}]`)
        }
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { count, wrong }
}

/** The name that something is given, or that is looked up in something: not a use. */
function isName(node: ts.Node): boolean {
  const { parent } = node
  return (
    ts.isBindingElement(parent) ||
    ts.isVariableDeclaration(parent) ||
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent)
  )
}

const isOwn = ({ fileName }: ts.SourceFile): boolean => ['src', 'test', 'viz'].some((folder) => fileName.startsWith(join(root, folder)))

describe('columns that lie together', () => {
  it('are only ever read and written an element of a row at a time', () => {
    const files = program.getSourceFiles().filter((file) => isOwn(file) && file.fileName !== WRONG)
    const uses = files.filter((file) => !KEEPERS.includes(relative(root, file.fileName))).map(usesIn)
    expect(uses.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(uses.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(100)
  })

  it('are found by this test when they are not', () => {
    const { wrong } = usesIn(program.getSourceFile(WRONG)!)
    expect(wrong.map((line) => line.replace(/^.*?: /, ''))).toEqual([
      'closeness[3], expected [row * TIE_WORDS]',
      'kind[3 * TIE_WORDS], expected [row * TIE_BYTES]',
      'closeness.slice, expected [row * TIE_WORDS]',
      'Array.from(ties.columns.balance), expected [row * TIE_WORDS]',
      'inside: closeness, expected [row * TIE_WORDS]',
      'closeness, expected [row * TIE_WORDS]',
    ])
  })

  it('have the lengths that code goes by', () => {
    expect([TIE_BYTES, TIE_HALVES * 2, TIE_WORDS * 4]).toEqual(Array(3).fill(rowBytes(TIES)))
    expect([stepOf(TIES, 'kind'), stepOf(TIES, 'touched'), stepOf(TIES, 'closeness')]).toEqual([TIE_BYTES, TIE_HALVES, TIE_WORDS])
  })
})
