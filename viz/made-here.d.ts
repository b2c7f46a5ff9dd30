/** What src/build.mjs puts into a page. */
declare module 'nabij:worker' {
  /** The worker as one classic script. */
  const script: string
  export default script
}
declare module 'nabij:scenarios' {
  /** Path → text of the shipped scenario files. */
  const texts: Readonly<Record<string, string>>
  export default texts
}
declare module 'nabij:checks' {
  /** Path → text of the files with figures to meet and with research questions. */
  const texts: Readonly<Record<string, string>>
  export default texts
}
