/**
 * Words that may stand inside a fault (`found`, `expected`, `suggestion`) and are put into the reader's language where the reader is.
 * They are written `{word}` or `{word:detail}`; any other text is shown as it is. Translations: src/cli/texts, group `words`.
 */
export const FAULT_WORDS = [
  'number',
  'wholeNumber',
  'text',
  'textBoth',
  'list',
  'map',
  'trueOrFalse',
  'nothing',
  'value',
  'atLeast',
  'atMost',
  'oneOf',
  'numbers',
  'labels',
  'decimalPoint',
  'fraction',
  'quotes',
  'spaceAfterColon',
  'indentWithSpaces',
  'closeQuote',
  'yaml',
  'addAtTop',
  'addRecord',
  'removeRecord',
  'notNeeded',
  'stopAfterStart',
  'addToPolicies',
  'onceOnly',
  'nothingToRemove',
  'allowBeyondRange',
  'addSource',
  'file',
  'folder',
  'seeExplain',
  'seeHelp',
  'useForce',
  'command',
  'option',
  'differentKind',
  'wholeHousehold',
  'otherResults',
  'otherFolderOrForce',
  'runFirst',
] as const
export type FaultWord = (typeof FAULT_WORDS)[number]

/** `{word}` or `{word:detail}`. */
export const word = (name: FaultWord, detail?: string | number): string => (detail === undefined ? `{${name}}` : `{${name}:${detail}}`)
