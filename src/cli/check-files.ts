import type { Cli } from './command.ts'
export function checkFiles(_args: object, _cli: Cli): void {}
