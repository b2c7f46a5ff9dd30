/** Which engine makes the results: the version of the program and, when built, a fingerprint of the sources that simulate. */
import { version } from './version.ts'

declare const NABIJ_ENGINE: string | undefined
export const engineVersion: string = typeof NABIJ_ENGINE === 'string' ? `${version}+${NABIJ_ENGINE}` : version
