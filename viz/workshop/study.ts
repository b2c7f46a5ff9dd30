/** The study that belongs to what was chosen on the page. The same with `nabij run` gives the same tables. */
import type { Municipality, Study } from '../../src/scenario/types.ts'
import { TEXTS } from '../texts/choose.ts'
import { assumptionValues, type Catalogue, policyOf } from './catalogue.ts'
import type { WorkshopState } from './state.ts'

export const YEARS = 10
export const BURN_IN_YEARS = 3
export const OWN_PLAN = 'our-plan'
/** 2014 with the assumptions that come with Nabij: beside a plan with other assumptions. */
export const USUAL_WORLD = 'usual-assumptions'

export function studyOf(
  catalogue: Catalogue,
  state: WorkshopState,
  municipality: Municipality,
  sample: number,
  replications: number,
): Study {
  const assumptions = assumptionValues(catalogue, state.assumptions)
  const both = (key: 'wsOurPlan' | 'wsUsualWorld') => ({ nl: TEXTS.nl[key], en: TEXTS.en[key] })
  const own = Object.keys(state.levers).length > 0 ? [policyOf(catalogue, OWN_PLAN, both('wsOurPlan'), state.levers)] : []
  const tables = state.tables.map((table, i) => policyOf(catalogue, `table-${i + 1}`, { nl: table.title, en: table.title }, table.levers))
  const usual = Object.keys(assumptions).length > 0 ? [{ ...catalogue.baseline, name: USUAL_WORLD, title: both('wsUsualWorld') }] : []
  return {
    name: 'workshop',
    title: { nl: TEXTS.nl.wsTitle, en: TEXTS.en.wsTitle },
    municipalities: [{ municipality, scale: scaleOf(municipality, sample) }],
    policies: [...[catalogue.baseline, ...own, ...tables].map((policy) => ({ ...policy, assumptions })), ...usual],
    baseline: catalogue.baseline.name,
    replications,
    seed: state.seed,
    years: YEARS,
    burnInYears: BURN_IN_YEARS,
    parameters: catalogue.records,
  }
}

/** The share of the residents that gives about this many, in few enough digits to be written down. */
export function scaleOf({ total }: Municipality, sample: number): number {
  return sample >= total.residents ? 1 : Number((sample / total.residents).toPrecision(3))
}

/** The policies that are compared: all but the world with the usual assumptions. */
export const comparedIn = (study: Study): Study['policies'] => study.policies.filter((policy) => policy.name !== USUAL_WORLD)

/** The baseline and the plan at hand: what a policy file carries to the command line. */
export const planOf = (study: Study): Study['policies'] =>
  study.policies.filter((policy) => policy.name === study.baseline || policy.name === OWN_PLAN)
