import { readdirSync } from 'node:fs'

/** Names of the folders in a folder, sorted; none when it does not exist. */
export function listFolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  } catch {
    return []
  }
}
