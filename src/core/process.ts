/** A process: one submodel, run every so many weeks over the state. The ordered list of processes is the model. */
export interface Process<World> {
  readonly name: string
  /** Runs in weeks where week mod `every` = 0; 1 = every week. */
  readonly every: number
  /** Why it stands at this place in the order, in one line. */
  readonly why: string
  /** Columns and lists it reads and writes, as 'table.column' or 'table'; for the documentation and for care with order. */
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  readonly run: (world: World) => void
}
