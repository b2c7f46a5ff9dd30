/**
 * What a scenario is once it has been read, checked and merged. Files are YAML; their form is checked by schema.ts, overlays
 * are merged by resolve.ts. Everything here is plain data.
 */
export type Language = 'nl' | 'en'
export interface Localised {
  readonly nl: string
  readonly en: string
}

/** How well a number is known. A measured here, B measured elsewhere or nearby, C expert judgement, D assumption or calibrated. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D'

/** One number (or a table of numbers of the same meaning) with all that a reader may ask about it. */
export interface ParameterRecord {
  /** Flattened in row-major order of `dimensions`; a scalar has one element. */
  readonly values: readonly number[]
  /** Names of the dimensions, e.g. ['problemType', 'stage']; [] for a scalar. */
  readonly dimensions: readonly string[]
  readonly unit: string
  /** Plausible lowest and highest value (for a table: of each element, or factors when `rangeIsFactor`). */
  readonly range: readonly [number, number]
  readonly rangeIsFactor: boolean
  readonly kind: 'lever' | 'assumption'
  /** True for the judgement calls that steer results most (model documentation, "what is assumed"). */
  readonly judgement: boolean
  readonly grade: EvidenceGrade
  /** Keys of scenarios/sources.yaml. */
  readonly sources: readonly string[]
  readonly label: Localised
  readonly help?: Localised
  /** Of a judgement call: which results hang on it. */
  readonly steers?: Localised
  readonly note?: string
  /** Names for values of a lever that is a choice, e.g. { none: 0, meeting: 1 }. */
  readonly choices?: Readonly<Record<string, number>>
  /** Which promise or theme a lever belongs to. */
  readonly theme?: LeverTheme
}
export type LeverTheme =
  | 'proximity'
  | 'selfReliance'
  | 'reciprocity'
  | 'integration'
  | 'networks'
  | 'resources'
  | 'rules'
  | 'time'
  | 'voice'

/** group → name → record; groups are the files of scenarios/parameters/. */
export type ParameterRecords = Readonly<Record<string, Readonly<Record<string, ParameterRecord>>>>

/** A lever over time: `before` until `start` (years since the reform), a straight line during `ramp` years, then `value` until `stop`. */
export interface LeverPath {
  readonly before: number
  readonly value: number
  readonly start: number
  readonly ramp: number
  /** Years since the reform after which the lever returns to `before`; Infinity is written as null. */
  readonly stop: number | null
}

/** A policy, resolved: every lever has a path, every assumption that differs from the default is listed. */
export interface Policy {
  readonly name: string
  readonly title: Localised
  readonly question?: Localised
  readonly summary?: Localised
  /** Compare at equal total paid budget (default true). */
  readonly costNeutral: boolean
  readonly levers: Readonly<Record<string, LeverPath>>
  /** 'group.name' → flattened values. */
  readonly assumptions: Readonly<Record<string, readonly number[]>>
}

/** One figure of a municipality, with where it comes from. */
export interface Provenance {
  readonly source: string
  readonly year: number
  /** 'measured', or how it was filled: 'municipality' (from the level above), 'country', 'derived', 'median', 'example' (made up). */
  readonly how: string
}

/** Margins of an area. Counts are residents or households; shares are 0–1. */
export interface AreaMargins {
  readonly code: string
  readonly name: string
  readonly residents: number
  /** Residents aged 0–14, 15–24, 25–44, 45–64, 65+. */
  readonly ages: readonly [number, number, number, number, number]
  readonly households: number
  /** Households of one person, of more without children, with children. */
  readonly householdTypes: readonly [number, number, number]
  /** Residents with Dutch, European or other Western, other background (CBS: autochtoon, westers, niet-westers). */
  readonly origins: readonly [number, number, number]
  /** Shares of adults with low, middle, high education. */
  readonly education: readonly [number, number, number]
  /** Share of households with a low income (at or below about 120 % of the social minimum). */
  readonly lowIncomeShare: number
  /** Persons on social assistance (bijstand). */
  readonly socialAssistance: number
  /** Share of dwellings owned by a housing corporation. */
  readonly socialHousingShare: number
  /** Surrounding address density, addresses per km². */
  readonly addressDensity: number
  /** Figures that were missing for this area → where they were taken from ('municipality', 'country', 'derived'). */
  readonly filled?: Readonly<Record<string, string>>
}

export interface Municipality {
  readonly name: string
  /** File name without ending, e.g. 'eindhoven'. */
  readonly id: string
  readonly title: Localised
  readonly kind: 'municipality' | 'archetype' | 'country'
  readonly total: AreaMargins
  readonly neighbourhoods: readonly AreaMargins[]
  /** Figure name ('residents', 'ages', …) → where it comes from, for the municipality and for the neighbourhoods. */
  readonly provenance: Readonly<Record<string, Provenance>>
  readonly neighbourhoodProvenance: Readonly<Record<string, Provenance>>
  /** Plain sentences on what was filled, rounded or left out. */
  readonly notes: readonly string[]
}

/** A resolved study: what `nabij run` carries out. */
export interface Study {
  readonly name: string
  readonly title: Localised
  readonly question?: Localised
  readonly municipalities: readonly StudyMunicipality[]
  readonly policies: readonly Policy[]
  /** Name of the policy the others are compared with. */
  readonly baseline: string
  readonly replications: number
  readonly seed: string
  readonly years: number
  readonly burnInYears: number
  /** Default parameter records, before policy assumptions. */
  readonly parameters: ParameterRecords
  /** Left out to save time and room; nothing that happens changes by it. */
  readonly omit?: readonly StudyPart[]
}
/** Rows of groups and neighbourhoods; the quarterly series; time-to-event tables; the same residents at several moments; the run without formal help that `attributable` outcomes need. */
export type StudyPart = 'areas' | 'quarters' | 'curves' | 'lives' | 'reference'
export interface StudyMunicipality {
  readonly municipality: Municipality
  /** Fraction of the residents that is simulated, 0 < scale ≤ 1. */
  readonly scale: number
}
