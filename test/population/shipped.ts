/** The shipped parameters of people and the shipped municipalities, read one file at a time. */
import { diskSource } from '../../src/io/files.ts'
import type { GroupValues } from '../../src/model/parameters.ts'
import type { InputFault } from '../../src/core/problems.ts'
import { PARAMETER_SHAPES } from '../../src/model/parameters.ts'
import { readDocument } from '../../src/scenario/document.ts'
import { readMunicipality } from '../../src/scenario/find-municipality.ts'
import { readGroup } from '../../src/scenario/parameters.ts'
import { namesOf } from '../../src/scenario/source.ts'
import type { Municipality } from '../../src/scenario/types.ts'

const disk = diskSource()

export function peopleParameters(): GroupValues<'people'> {
  const faults: InputFault[] = []
  const file = 'scenarios/parameters/people.yaml'
  const records = readGroup(readDocument(disk.read(file)!, file, faults)!, 'people', undefined, faults)
  if (faults.length > 0) throw new Error(JSON.stringify(faults, null, 1))
  return Object.fromEntries(
    Object.entries(PARAMETER_SHAPES.people).map(([name, shape]) => [
      name,
      shape.length === 0 ? records[name].values[0] : Float64Array.from(records[name].values),
    ]),
  ) as unknown as GroupValues<'people'>
}

export const municipalityNames = namesOf(disk, 'municipality')
export const municipalityText = (id: string): string => disk.read(`scenarios/municipalities/${id}.yaml`)!
export function shippedMunicipality(id: string): Municipality {
  const faults: InputFault[] = []
  const municipality = readMunicipality(`scenarios/municipalities/${id}.yaml`, municipalityText(id), faults)
  if (!municipality) throw new Error(JSON.stringify(faults, null, 1))
  return municipality
}
