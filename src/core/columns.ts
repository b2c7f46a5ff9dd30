/**
 * Tables of typed-array columns: the only form in which state is kept. A table is plain data (it can be cloned, sent to a
 * worker and compared), its functions stand beside it. Rows of a pool are reused through a free list.
 */
const KINDS = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const
export type ColumnKind = keyof typeof KINDS
type ArrayOf<K extends ColumnKind> = InstanceType<(typeof KINDS)[K]>

/**
 * What a column is: its storage, unit and meaning. Feeds the documentation. `initial` is the value of a new row. The columns of a table
 * that are `together` share a buffer, row after row: who reads several of them for one row waits for memory once. The element of row r
 * is then not at r but at r · step, the length of a row in elements of that size (`rowBytes`).
 */
export interface ColumnSpec<K extends ColumnKind = ColumnKind> {
  readonly kind: K
  readonly unit: string
  readonly about: string
  readonly initial?: number
  readonly together?: string
}
export type TableSpec = Readonly<Record<string, ColumnSpec>>
export type Columns<S extends TableSpec> = {
  -readonly [C in keyof S]: S[C] extends { readonly together: infer Row }
    ? ArrayOf<S[C]['kind']> & RowsTogether<Row>
    : ArrayOf<S[C]['kind']>
}
/** Only for the checker: marks arrays in which the element of row r is not at r. No such property exists. */
export interface RowsTogether<Row> {
  readonly rowsTogether: Row
}

export interface Table<S extends TableSpec> {
  readonly spec: S
  /** Fetch into local constants at the head of a loop; fetch again after `addRow` or `reserve`. */
  columns: Columns<S>
  /** Rows 0 … count − 1 have been used at least once; in a pool some of them may be free. */
  count: number
  capacity: number
  /** Number of rows in use. */
  live: number
  /** Rows free for reuse, the last one first. */
  free: number[]
  /** The columns again, grouped by kind, with their initial values: resetting a row must not look names up. */
  groups: ColumnGroup[]
}
interface ColumnGroup {
  readonly kind: ColumnKind
  /** Elements from one row to the next. */
  readonly step: number
  readonly arrays: { [at: number]: number }[]
  readonly initials: number[]
}

function groupColumns<S extends TableSpec>(spec: S, columns: Columns<S>): ColumnGroup[] {
  const groups = new Map<string, ColumnGroup>()
  for (const name of Object.keys(spec) as (keyof S & string)[]) {
    const { kind, initial } = spec[name]
    const step = stepOf(spec, name)
    const group = groups.get(`${kind} ${step}`) ?? { kind, step, arrays: [], initials: [] }
    groups.set(`${kind} ${step}`, group)
    group.arrays.push(columns[name])
    group.initials.push(initial ?? 0)
  }
  return [...groups.values()]
}

export function column<K extends ColumnKind>(kind: K, unit: string, about: string, initial = 0): ColumnSpec<K> {
  return { kind, unit, about, initial }
}

/** A column that lies together with the others of its table that are; `row` names the row, for the checker. */
export function together<K extends ColumnKind, Row extends string>(row: Row, kind: K, unit: string, about: string, initial = 0) {
  return { kind, unit, about, initial, together: row } as const
}

/** Length of the part of a row that lies together, in bytes: a multiple of four. */
export function rowBytes(spec: TableSpec): number {
  let bytes = 0
  for (const name in spec) if (spec[name].together) bytes += KINDS[spec[name].kind].BYTES_PER_ELEMENT
  return Math.ceil(bytes / WORD) * WORD
}
const WORD = 4

/** Elements of a column from one row to the next. */
export function stepOf(spec: TableSpec, name: string): number {
  return spec[name].together ? rowBytes(spec) / KINDS[spec[name].kind].BYTES_PER_ELEMENT : 1
}

/**
 * Object with the given keys: a number for those that will hold one, which V8 then knows they do, and null for others. Made by the JSON
 * parser, because an object of many properties that is built key by key falls back to a hash table in V8, and each copy would look
 * different to the compiler: this costs the hot loops a factor of five.
 * Above `PARSED_MOST` keys the parser makes a hash table too; V8 turns that back into a fast object when it serves as a prototype.
 */
export function emptyRecord(keys: readonly string[], holdsNumber: (key: string) => boolean = () => false): Record<string, unknown> {
  const text = keys.map((key) => `${JSON.stringify(key)}:${holdsNumber(key) ? '0.5' : 'null'}`).join(',')
  const record = JSON.parse(`{${text}}`) as Record<string, unknown>
  return keys.length > PARSED_MOST ? asPrototype(record) : record
}
const PARSED_MOST = 120

function asPrototype(record: Record<string, unknown>): Record<string, unknown> {
  const heir = Object.create(record) as Record<string, unknown>
  // Reading through the heir is what makes V8 rebuild the record.
  for (const key in heir) if (heir[key] !== null) break
  return record
}

/**
 * A record with arrays of its own. All records of a kind are made here, also the first, so that they have one shape (as tables, below).
 * Arrays are copied one level deep.
 */
export function copyRecord<T extends object>(source: T): T {
  const copy = emptyRecord(Object.keys(source), (key) => typeof source[key as keyof T] === 'number')
  for (const [name, value] of Object.entries(source))
    copy[name] = ArrayBuffer.isView(value) || Array.isArray(value) ? copyList(value) : value
  return copy as T
}
const copyList = (list: object): object => (list as { slice(): object }).slice()

/** Empty table with room for `capacity` rows. */
export function createTable<S extends TableSpec>(spec: S, capacity: number): Table<S> {
  return tableOf(spec, newColumns(spec, capacity), 0, capacity, 0, [])
}

// Tables are made here alone: made in two ways they would have two shapes, and code for one is thrown away when it meets the other.
function tableOf<S extends TableSpec>(
  spec: S,
  columns: Columns<S>,
  count: number,
  capacity: number,
  live: number,
  free: number[],
): Table<S> {
  return { spec, columns, count, capacity, live, free, groups: groupColumns(spec, columns) }
}

function newColumns<S extends TableSpec>(spec: S, capacity: number): Columns<S> {
  const columns = emptyRecord(Object.keys(spec))
  const rows = new ArrayBuffer(capacity * rowBytes(spec))
  let offset = 0
  // The longest elements first, so that each stands at a multiple of its length.
  for (const bytes of ELEMENT_BYTES) {
    for (const name in spec) {
      const { kind, initial } = spec[name]
      if (KINDS[kind].BYTES_PER_ELEMENT !== bytes) continue
      const step = stepOf(spec, name)
      // The last row ends where the last element of a column stands.
      const elements = spec[name].together ? Math.max(0, (capacity - 1) * step + 1) : capacity
      const array = spec[name].together ? new KINDS[kind](rows, capacity > 0 ? offset : 0, elements) : new KINDS[kind](elements)
      if (spec[name].together) offset += bytes
      if (initial) for (let row = 0; row < capacity; row++) array[row * step] = initial
      columns[name] = array
    }
  }
  return columns as Columns<S>
}
const ELEMENT_BYTES = [8, 4, 2, 1]

/** What the columns hold goes over to others that are as long or longer. */
function moveColumns<S extends TableSpec>(spec: S, from: Columns<S>, to: Columns<S>): void {
  const seen = new Set<ArrayBufferLike>()
  for (const name in spec) {
    if (seen.has(from[name].buffer)) continue
    seen.add(from[name].buffer)
    new Uint8Array(to[name].buffer).set(new Uint8Array(from[name].buffer))
  }
}

const GROWTH = 1 + 1 / 16

/** Make room for `extra` more rows beyond those in use. May replace the column arrays. */
export function reserve<S extends TableSpec>(table: Table<S>, extra: number): void {
  const needed = table.count + extra
  if (needed <= table.capacity) return
  // Small steps: the tables of persons and ties are large, and what is not used costs memory. Copying is cheap.
  const capacity = Math.max(needed, Math.ceil(table.capacity * GROWTH) + 16)
  const bigger = newColumns(table.spec, capacity)
  moveColumns(table.spec, table.columns, bigger)
  for (const name of Object.keys(table.spec) as (keyof S)[]) table.columns[name] = bigger[name]
  table.groups = groupColumns(table.spec, table.columns)
  table.capacity = capacity
}

/** A row with initial values; its number. May replace the column arrays unless `reserve` was called. */
export function addRow<S extends TableSpec>(table: Table<S>): number {
  const used = table.count
  const row = takeRow(table)
  if (row < used) for (const group of table.groups) resetRow(group, row)
  return row
}

/** A row as whoever had it before left it: for a caller that sets every column. As `addRow` otherwise. */
export function takeRow<S extends TableSpec>(table: Table<S>): number {
  table.live++
  const reused = table.free.pop()
  if (reused !== undefined) return reused
  if (table.count === table.capacity) reserve(table, 1)
  return table.count++
}

// One function a kind for the kinds with many columns: each then only ever sees one type of array, which the compiler needs to be fast.
function resetRow(group: ColumnGroup, row: number): void {
  if (group.kind === 'f32') resetF32(group, row)
  else if (group.kind === 'i32') resetI32(group, row)
  else if (group.kind === 'u8') resetU8(group, row)
  else for (let k = 0; k < group.arrays.length; k++) group.arrays[k][row * group.step] = group.initials[k]
}
function resetF32({ arrays, initials, step }: ColumnGroup, row: number): void {
  for (let k = 0; k < arrays.length; k++) arrays[k][row * step] = initials[k]
}
function resetI32({ arrays, initials, step }: ColumnGroup, row: number): void {
  for (let k = 0; k < arrays.length; k++) arrays[k][row * step] = initials[k]
}
function resetU8({ arrays, initials, step }: ColumnGroup, row: number): void {
  for (let k = 0; k < arrays.length; k++) arrays[k][row * step] = initials[k]
}

/** Give a row back. The caller has unlinked it from all lists. */
export function freeRow<S extends TableSpec>(table: Table<S>, row: number): void {
  table.live--
  table.free.push(row)
}

/** The same list with twice the room. */
export function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(list.length * 2)
  bigger.set(list)
  return bigger
}

/** The list, or another with room for `count`; what stood in it may be lost. */
export function roomFor(list: Int32Array<ArrayBuffer>, count: number): Int32Array<ArrayBuffer> {
  return count <= list.length ? list : new Int32Array(count * 2)
}

/** Bytes held by a table's columns. */
export function bytesOf(table: Table<TableSpec>): number {
  const buffers = new Set<ArrayBufferLike>()
  for (const name in table.spec) buffers.add(table.columns[name].buffer)
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0)
}

/** Deep copy with the spec shared. */
export function copyTable<S extends TableSpec>(table: Table<S>): Table<S> {
  const columns = newColumns(table.spec, table.capacity)
  moveColumns(table.spec, table.columns, columns)
  return tableOf(table.spec, columns, table.count, table.capacity, table.live, table.free.slice())
}
