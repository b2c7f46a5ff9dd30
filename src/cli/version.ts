/** Version of this program; filled in when it is built. */
declare const NABIJ_VERSION: string | undefined
export const version: string = typeof NABIJ_VERSION === 'string' ? NABIJ_VERSION : 'dev'
