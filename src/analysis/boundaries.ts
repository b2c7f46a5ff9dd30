/**
 * A boundary file (GeoJSON) → outlines of the neighbourhoods of a report. A feature belongs to a neighbourhood when one of its properties is
 * the code of that neighbourhood or, failing that, its name. Coordinates may be degrees or metres; what comes out are whole numbers on a plane.
 */
import { InputError, type InputFault } from '../core/problems.ts'
import type { ReportBoundaries, ReportMunicipality } from './report-types.ts'

type Ring = readonly (readonly number[])[]
interface Feature {
  readonly properties: Readonly<Record<string, unknown>>
  readonly polygons: readonly (readonly Ring[])[]
}

/** Width of the plane, and how far a point may lie from a straight line to be left out. */
const WIDTH = 1200
const TOLERANCE = 1.2
const NAMES_SHOWN = 8

/** Throws InputError when the text is no boundary file, when it has nothing of these municipalities, or not all of one it has part of. */
export function readBoundaries(
  text: string,
  file: string,
  municipalities: readonly Pick<ReportMunicipality, 'id' | 'neighbourhoods'>[],
): ReportBoundaries[] {
  const features = featuresOf(text, file)
  const faults: InputFault[] = []
  const found = municipalities.flatMap((place, municipality): ReportBoundaries[] => {
    const byCode = place.neighbourhoods.map(({ code }) => features.filter((feature) => hasValue(feature, code)))
    const matches = byCode.map((list, i) =>
      list.length > 0 ? list : features.filter((feature) => hasValue(feature, place.neighbourhoods[i].name)),
    )
    const missing = place.neighbourhoods.filter((_, i) => matches[i].length === 0)
    if (missing.length === place.neighbourhoods.length) return []
    if (missing.length > 0) {
      const names = missing.slice(0, NAMES_SHOWN).map(({ code, name }) => `${code} ${name}`)
      const more = missing.length > NAMES_SHOWN ? `, … (+${missing.length - NAMES_SHOWN})` : ''
      faults.push({ code: 'missingKey', file, path: place.id, expected: names.join(', ') + more })
      return []
    }
    return [project(matches, municipality)]
  })
  if (faults.length === 0 && found.length === 0) {
    const wanted = municipalities.flatMap((place) => place.neighbourhoods.slice(0, 2).map(({ code }) => code))
    faults.push({
      code: 'unknownName',
      file,
      path: 'properties',
      found: sampleOf(features),
      expected: wanted.slice(0, NAMES_SHOWN).join(', '),
    })
  }
  if (faults.length > 0) throw new InputError(faults)
  return found
}

function featuresOf(text: string, file: string): Feature[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new InputError([{ code: 'badTable', file, expected: 'GeoJSON' }])
  }
  const list = (data as { features?: unknown }).features
  if ((data as { type?: unknown } | null)?.type !== 'FeatureCollection' || !Array.isArray(list)) {
    throw new InputError([
      { code: 'wrongType', file, path: 'type', found: String((data as { type?: unknown } | null)?.type), expected: 'FeatureCollection' },
    ])
  }
  const features = list.flatMap((item): Feature[] => {
    const { geometry, properties } = (item ?? {}) as {
      geometry?: { type?: string; coordinates?: unknown }
      properties?: Feature['properties']
    }
    if (geometry?.type === 'Polygon') return [{ properties: properties ?? {}, polygons: [geometry.coordinates as Ring[]] }]
    if (geometry?.type === 'MultiPolygon') return [{ properties: properties ?? {}, polygons: geometry.coordinates as Ring[][] }]
    return []
  })
  if (features.length === 0) throw new InputError([{ code: 'missingKey', file, path: 'features', expected: 'Polygon, MultiPolygon' }])
  const sound = features.every(({ polygons }) =>
    polygons.every((rings) => rings.every((ring) => ring.every((point) => Number.isFinite(point?.[0]) && Number.isFinite(point?.[1])))),
  )
  if (!sound) throw new InputError([{ code: 'wrongType', file, path: 'coordinates', expected: '[[x, y], …]' }])
  return features
}

const fold = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '')
const hasValue = ({ properties }: Feature, wanted: string): boolean =>
  Object.values(properties).some((value) => fold(value) === fold(wanted))

/** What the file does have, for the message. */
function sampleOf(features: readonly Feature[]): string {
  return Object.entries(features[0].properties)
    .slice(0, 4)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(', ')
}

function project(matches: readonly (readonly Feature[])[], municipality: number): ReportBoundaries {
  const polygons = matches.map((features) => features.flatMap((feature) => feature.polygons))
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of polygons.flat(3)) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  const degrees = Math.max(Math.abs(west), Math.abs(east)) <= 180 && Math.max(Math.abs(south), Math.abs(north)) <= 90
  // A degree of longitude is shorter than one of latitude.
  const squeeze = degrees ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1
  const scale = WIDTH / Math.max((east - west) * squeeze, north - south, Number.MIN_VALUE)
  const place = ([x, y]: readonly number[]): [number, number] => [(x - west) * squeeze * scale, (north - y) * scale]
  const outlines = polygons.map((list) =>
    list.flatMap((rings) =>
      rings
        .map((ring) => simplified(ring.map(place)).flatMap(([x, y]) => [Math.round(x), Math.round(y)]))
        .filter((ring) => ring.length >= 6),
    ),
  )
  return { municipality, width: Math.round((east - west) * squeeze * scale), height: Math.round((north - south) * scale), outlines }
}

/** Douglas–Peucker: leaves out points that lie within the tolerance of the line between those that stay. */
function simplified(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const keep = new Uint8Array(points.length)
  const stack: [number, number][] = [[0, points.length - 1]]
  keep[0] = keep[points.length - 1] = 1
  while (stack.length > 0) {
    const [from, to] = stack.pop()!
    let [worst, distance] = [-1, TOLERANCE]
    for (let i = from + 1; i < to; i++) {
      const d = distanceTo(points[i], points[from], points[to])
      if (d > distance) [worst, distance] = [i, d]
    }
    if (worst < 0) continue
    keep[worst] = 1
    stack.push([from, worst], [worst, to])
  }
  return points.filter((_, i) => keep[i] === 1)
}

function distanceTo([x, y]: readonly [number, number], [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dy * (x - ax) - dx * (y - ay)) / length
}
