/** With `--update` this writes scenarios/schema/. */
import { expect, it } from 'vitest'
import { diskSource } from '../../src/io/files.ts'
import { jsonSchemas } from '../../src/scenario/json-schema.ts'
import { collectParameters } from '../../src/scenario/parameters.ts'

const schemas = jsonSchemas(collectParameters(diskSource(), []).levers)

it.each(Object.keys(schemas))('the schema for editors %s is current', async (name) => {
  await expect(`${JSON.stringify(schemas[name], null, 1)}\n`).toMatchFileSnapshot(`../../scenarios/schema/${name}`)
})

it('a file that extends another needs nothing but the line that says what it is', () => {
  expect(schemas['policy.schema.json'].required).toEqual(['schema'])
  expect(schemas['study.schema.json'].required).toEqual(['schema'])
})

it('an editor knows every lever with its limits and its explanation in both languages', () => {
  const { properties, $defs } = schemas['policy.schema.json'] as any
  const levers = properties.levers.anyOf ? properties.levers : $defs[properties.levers.$ref.split('/').at(-1)]
  const { breadth, walkIn, triage } = levers.anyOf[0].properties
  expect(breadth.anyOf[0]).toMatchObject({ type: 'number', minimum: 0, maximum: 1 })
  expect(breadth.description).toContain('Breedte')
  expect(breadth.description).toContain('Breadth')
  expect(walkIn.anyOf[0]).toEqual({ type: 'boolean' })
  expect(triage.anyOf[0].enum).toContain('crisis-first')
  expect(levers.anyOf[0].additionalProperties).toBe(false)
})
