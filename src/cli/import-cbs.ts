import type { Cli } from './command.ts'
export function importCbsFile(_args: object, _cli: Cli): void {}
