import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { currentOdd } from '../../src/io/make-odd.ts'
import { fillSections } from '../../src/io/odd-sections.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('docs/odd.md', () => {
  it('says what the code says (npm run docs makes it anew)', () => {
    const text = readFileSync(join(root, 'docs/odd.md'), 'utf8').replaceAll('\r\n', '\n')
    expect(text === currentOdd(root)).toBe(true)
  })

  it('keeps the prose around a generated part', () => {
    const text = 'before\n<!-- generated: x -->\nold\n<!-- end: x -->\nafter\n'
    expect(fillSections(text, { x: 'new' })).toBe('before\n<!-- generated: x -->\n\nnew\n\n<!-- end: x -->\nafter\n')
  })

  it('is refused when it has no place for a part', () => {
    expect(() => fillSections('nothing here', { x: 'new' })).toThrow('“x”')
  })
})
