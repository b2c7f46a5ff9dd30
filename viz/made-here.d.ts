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
