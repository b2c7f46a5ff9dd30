/** Entry of a worker thread: one task is one unit of work. */
import { simulateUnit } from '../simulate.ts'
import { unitWorker } from './unit-task.ts'

export default unitWorker(simulateUnit)
