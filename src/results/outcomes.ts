/** All outcomes, theme by theme, in the order in which tables and pages show them. What an outcome is: outcomes/declaration.ts. */
import { ACCESS_OUTCOMES } from './outcomes/access.ts'
import { BURDEN_OUTCOMES } from './outcomes/burden.ts'
import { CIRCLES_OUTCOMES } from './outcomes/circles.ts'
import { COST_OUTCOMES } from './outcomes/cost.ts'
import { EARLY_OUTCOMES } from './outcomes/early.ts'
import { INCOME_OUTCOMES } from './outcomes/income.ts'
import { INTEGRATION_OUTCOMES } from './outcomes/integration.ts'
import { NETWORKS_OUTCOMES } from './outcomes/networks.ts'
import { POPULATION_OUTCOMES } from './outcomes/population.ts'
import { PROVISIONS_OUTCOMES } from './outcomes/provisions.ts'
import { QUEUE_OUTCOMES } from './outcomes/queues.ts'
import { SELF_RELIANCE_OUTCOMES } from './outcomes/self-reliance.ts'
import { STAFF_OUTCOMES } from './outcomes/staff.ts'
import { VOICE_OUTCOMES } from './outcomes/voice.ts'
import type { OutcomeDeclaration } from './outcomes/declaration.ts'

export type { CurveReading, OutcomeDeclaration, OutcomeUnit } from './outcomes/declaration.ts'

export const OUTCOMES: readonly OutcomeDeclaration[] = [
  ...EARLY_OUTCOMES,
  ...BURDEN_OUTCOMES,
  ...INCOME_OUTCOMES,
  ...NETWORKS_OUTCOMES,
  ...CIRCLES_OUTCOMES,
  ...SELF_RELIANCE_OUTCOMES,
  ...INTEGRATION_OUTCOMES,
  ...ACCESS_OUTCOMES,
  ...QUEUE_OUTCOMES,
  ...PROVISIONS_OUTCOMES,
  ...VOICE_OUTCOMES,
  ...STAFF_OUTCOMES,
  ...COST_OUTCOMES,
  ...POPULATION_OUTCOMES,
]

/** Declaration by name. */
export const outcomeByName = new Map(OUTCOMES.map((o) => [o.name, o]))
