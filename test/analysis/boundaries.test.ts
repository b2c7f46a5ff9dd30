import { describe, expect, it } from 'vitest'
import { readBoundaries } from '../../src/analysis/boundaries.ts'
import { InputError } from '../../src/core/problems.ts'

const place = (id: string, ...areas: [string, string][]) => ({
  id,
  neighbourhoods: areas.map(([code, name]) => ({ code, name, residents: 1 })),
})
const square = (x: number, y: number) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
]
const feature = (properties: object, x: number, y: number) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [square(x, y)] },
})
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const faultsOf = (text: string, ...places: ReturnType<typeof place>[]) => {
  try {
    readBoundaries(text, 'map.geojson', places)
    return []
  } catch (error) {
    return (error as InputError).faults
  }
}
const zwolle = place('zwolle', ['WK01', 'Centrum'], ['WK02', 'West'])

describe('a boundary file', () => {
  it('gives an outline for every neighbourhood, by code or by name, north up, on a plane of whole numbers', () => {
    const text = file(
      feature({ statcode: 'wk01' }, 100_000, 500_000),
      feature({ naam: 'West ' }, 100_001, 500_001),
      feature({ statcode: 'WK99' }, 0, 0),
    )
    const [map] = readBoundaries(text, 'map.geojson', [place('small', ['KL01', 'Wijk 1']), zwolle])
    expect(map).toMatchObject({ municipality: 1, width: 1200, height: 1200 })
    expect(map.outlines[0]).toEqual([[0, 1200, 600, 1200, 600, 600, 0, 600, 0, 1200]])
    // West lies to the north-east: to the right and above.
    expect(Math.min(...map.outlines[1][0].filter((_, i) => i % 2 === 0))).toBe(600)
    expect(Math.max(...map.outlines[1][0].filter((_, i) => i % 2 === 1))).toBe(600)
  })
  it('makes a degree of longitude shorter than one of latitude', () => {
    const text = file(feature({ code: 'WK01' }, 5, 52), feature({ code: 'WK02' }, 6, 52))
    const [map] = readBoundaries(text, 'map.geojson', [zwolle])
    expect(map.height / map.width).toBeCloseTo(1 / (2 * Math.cos((52.5 * Math.PI) / 180)), 1)
  })
  it('leaves out points on a straight line and keeps holes and islands', () => {
    const ring = [
      [0, 0],
      [5, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ]
    const hole = [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ]
    const geometry = {
      type: 'MultiPolygon',
      coordinates: [
        [ring, hole],
        [
          [
            [12, 0],
            [13, 0],
            [13, 1],
            [12, 0],
          ],
        ],
      ],
    }
    const [map] = readBoundaries(file({ type: 'Feature', properties: { code: 'WK01' }, geometry }), 'm', [place('x', ['WK01', 'A'])])
    expect(map.outlines[0].map((one) => one.length / 2)).toEqual([5, 5, 4])
  })
  it('is refused when it is something else', () => {
    expect(faultsOf('<html>', zwolle)[0]).toMatchObject({ code: 'badTable', file: 'map.geojson' })
    expect(faultsOf('{"type":"Topology"}', zwolle)[0]).toMatchObject({ code: 'wrongType', found: 'Topology' })
    expect(faultsOf(file(), zwolle)[0]).toMatchObject({ code: 'missingKey', path: 'features' })
    expect(
      faultsOf(file({ type: 'Feature', properties: { c: 'WK01' }, geometry: { type: 'Polygon', coordinates: [[['a', 1]]] } }), zwolle)[0]
        .code,
    ).toBe('wrongType')
  })
  it('is refused when no code matches, and says what it has; and when one is missing, and says which', () => {
    expect(faultsOf(file(feature({ statcode: 'WK7' }, 0, 0)), zwolle)).toMatchObject([
      { code: 'unknownName', found: 'statcode=WK7', expected: 'WK01, WK02' },
    ])
    expect(faultsOf(file(feature({ statcode: 'WK01' }, 0, 0)), zwolle)).toMatchObject([
      { code: 'missingKey', path: 'zwolle', expected: 'WK02 West' },
    ])
  })
})
