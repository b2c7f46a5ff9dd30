/**
 * Colours and sizes that mean one thing everywhere. Chosen to stay apart for colour-blind readers and to reach 4.5:1 on
 * white, so that a line and its label share one colour. Never red against green: better is teal, worse is orange.
 */
export const INK = '#1b2430'
export const MUTED = '#566170'
export const RULE = '#dde2e8'
export const PAPER = '#ffffff'
export const BASELINE = '#66717e'
export const BASELINE_SOFT = '#c9cfd6'
/** What people drew by hand. */
export const SKETCH = '#7a4a00'
export const BETTER = '#08736c'
export const BETTER_SOFT = '#e1f2ef'
export const WORSE = '#b0500a'
export const WORSE_SOFT = '#fcecdd'
export const UNCLEAR_SOFT = '#eef1f4'

/** Hues of the policies in the order of the study, the baseline left out. */
const POLICY_HUES = ['#2158a8', '#8c2a6b', '#686500', '#5a44c0', '#74462a', '#1c6787', '#a03050', '#3d5a24']
export const policyHue = (position: number): string => POLICY_HUES[position % POLICY_HUES.length]

/** Ways in which a problem is solved: own network and professional mix to the colour of both together. */
export const MODE_HUES: Readonly<Record<string, string>> = { self: '#9a7b33', informal: '#b04a79', mixed: '#77549c', formal: '#2f63a8' }

/** Kinds of tie and of support. */
export const KIND_HUES: Readonly<Record<string, string>> = {
  kin: '#8c2a6b',
  friend: '#2158a8',
  neighbour: '#686500',
  colleague: '#5a44c0',
  volunteer: '#74462a',
  grown: '#2158a8',
  activated: '#8c2a6b',
  coresident: '#686500',
  kinHeavy: '#8c2a6b',
  friendHeavy: '#2158a8',
  neighbourHeavy: '#686500',
  careAtHome: '#5a44c0',
}

/** Who pays. */
export const PAYER_HUES: Readonly<Record<string, string>> = {
  team: '#2158a8',
  specialist: '#5a44c0',
  crisis: '#74462a',
  informal: '#8c2a6b',
}

/** Heaviest problem of a resident, from none to crisis: one ramp, neither better nor worse by hue. */
export const STATE_HUES = ['#d5dae0', '#b9abdc', '#8a72c4', '#5c3d9e', '#2f1563'] as const

export const FONT = "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
export const SIZE = { small: 11, label: 12.5, title: 14.5 } as const

export type Verdict = 'better' | 'worse' | 'unclear' | 'neutral'
export const verdictHue = (verdict: Verdict): string => (verdict === 'better' ? BETTER : verdict === 'worse' ? WORSE : MUTED)
export const verdictSoft = (verdict: Verdict): string =>
  verdict === 'better' ? BETTER_SOFT : verdict === 'worse' ? WORSE_SOFT : verdict === 'neutral' ? UNCLEAR_SOFT : PAPER
