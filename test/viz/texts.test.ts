import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { GROUPS } from '../../src/results/types.ts'
import { en } from '../../viz/texts/en.ts'
import { fillIn, wordsFor } from '../../viz/texts/choose.ts'
import { nl } from '../../viz/texts/nl.ts'

const viz = join(dirname(fileURLToPath(import.meta.url)), '../../viz')
const names = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the words of the pages', () => {
  it('have the same keys in Dutch and English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
  })

  it('fill in the same names in Dutch and English', () => {
    for (const key of Object.keys(nl) as (keyof typeof nl)[]) expect([key, names(en[key])]).toEqual([key, names(nl[key])])
  })

  it('are all used', () => {
    const source = readdirSync(viz, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('texts'))
      .map((file) => readFileSync(join(viz, file), 'utf8'))
      .join('\n')
    // Names made from data are looked up by what stands before them.
    const made = [...source.matchAll(/wordsFor\(\w+, '(\w+)'/g)].map((match) => match[1])
    const unused = Object.keys(nl).filter(
      (key) => !new RegExp(`\\b${key.replace('.', '\\.')}\\b`).test(source) && !made.some((start) => key.startsWith(start)),
    )
    expect(unused).toEqual([])
  })

  it('name every group of residents', () => {
    for (const group of GROUPS) expect(wordsFor(nl, 'group_', group)).not.toBe(group)
  })

  it('keep a name without a value, so that it shows', () => {
    expect(fillIn('{a} and {b}', { a: 1 })).toBe('1 and {b}')
  })
})
