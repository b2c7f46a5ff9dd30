/** Forms in which `nabij explain sources` writes. */
export const SOURCE_FORMATS = ['text', 'bibtex', 'json'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]
