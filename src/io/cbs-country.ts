/**
 * The Netherlands in 2020: the level above a municipality, for figures that a file lacks. Weighted means over the 355
 * municipalities of CBS, Kerncijfers wijken en buurten 2020 (CC BY 4.0); income and education of 2018 or 2019.
 */
export const COUNTRY = {
  year: 2020,
  source: 'cbs-kwb',
  /** Shares of residents. */
  ages: [0.1565, 0.1231, 0.2477, 0.2779, 0.1948],
  origins: [0.7582, 0.1044, 0.1374],
  /** Per resident. */
  households: 0.4594,
  socialAssistance: 0.0242,
  /** Shares of households. */
  householdTypes: [0.3848, 0.2874, 0.3278],
  lowIncomeShare: 0.1318,
  /** Shares of residents aged 15 to 75. */
  education: [0.2761, 0.415, 0.3089],
  /** Share of dwellings. */
  socialHousingShare: 0.2905,
  /** Addresses per km², mean over addresses. */
  addressDensity: 2037,
} as const
