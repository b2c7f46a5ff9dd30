/** Placeholder until the command is there. */
import type { Register } from './command.ts'

export const register: Register = (yargs) => yargs
