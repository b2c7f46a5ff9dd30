import type { Cli } from './command.ts'
export function explainName(_args: object, _cli: Cli): void {}
