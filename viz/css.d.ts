/** Style sheets come into a page as text (see src/build.mjs). */
declare module '*.css' {
  const text: string
  export default text
}
