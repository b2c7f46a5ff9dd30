/**
 * A browser for the page tests. Looks for Chromium, Chrome or Edge where they usually are and installs one when there is none,
 * so that a fresh machine needs nothing but Node. NABIJ_BROWSER or CHROME_PATH names one explicitly.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Finding takes no time; installing may take minutes. */
export const BROWSER_TIMEOUT_MS = 600_000

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
]
const NO_BROWSER = `No browser was found to open the pages with, and none could be installed.
Install Chromium, Chrome or Edge, or set NABIJ_BROWSER to the path of one, and run the tests again.`

/** Starts the browser that was found. Root, as in containers, needs the sandbox off. */
export async function startBrowser(): Promise<Browser> {
  const args = process.platform === 'linux' ? ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] : []
  return chromium.launch({ executablePath: await findBrowser(), args })
}

/** Path of a browser that runs. Throws a sentence that says what to do when there is none. */
export async function findBrowser(): Promise<string> {
  for (const name of ['NABIJ_BROWSER', 'CHROME_PATH']) {
    const path = process.env[name]
    if (!path) continue
    if (!existsSync(path)) throw new Error(`${name} says ${path}, but there is no such file.`)
    return path
  }
  const found = lookForBrowser()
  if (found) return found
  return installOnce()
}

function lookForBrowser(): string | undefined {
  return [...usualPlaces(), ...onThePath(), ...playwrightPlaces()].find((path) => existsSync(path) && runs(path))
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return ['/Applications', join(homedir(), 'Applications')].flatMap((root) =>
      apps.map((app) => `${root}/${app}.app/Contents/MacOS/${app}`),
    )
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    const ends = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ]
    return ends.flatMap((end) => roots.map((root) => join(root, end)))
  }
  return ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/microsoft/msedge', '/snap/bin'].flatMap((root) =>
    NAMES.map((name) => `${root}/${name}`),
  )
}

function onThePath(): string[] {
  const ending = process.platform === 'win32' ? '.exe' : ''
  return (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => (folder ? NAMES.map((name) => join(folder, name + ending)) : []))
}

/** What playwright has put aside: the version this package expects first, then any other. */
function playwrightPlaces(): string[] {
  const root =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    (process.platform === 'win32'
      ? join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright')
      : process.platform === 'darwin'
        ? join(homedir(), 'Library/Caches/ms-playwright')
        : join(homedir(), '.cache/ms-playwright'))
  const ends =
    process.platform === 'win32'
      ? ['chrome-win/chrome.exe', 'chrome-win64/chrome.exe']
      : process.platform === 'darwin'
        ? ['chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium']
        : ['chrome-linux/chrome', 'chrome-linux64/chrome']
  const others = existsSync(root) ? readdirSync(root).filter((name) => /^chromium-\d+$/.test(name)) : []
  return [chromium.executablePath(), ...others.flatMap((name) => ends.map((end) => join(root, name, end)))]
}

/** Some names stand for a script that only says where to get the real thing. Windows opens a window when asked, so is not asked. */
function runs(path: string): boolean {
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 60_000 })
  return status === 0 && /Chrom|Edge/.test(stdout)
}

/** Test files run side by side; one installs, the others wait for it. */
async function installOnce(): Promise<string> {
  const lock = join(tmpdir(), 'nabij-installs-a-browser')
  const deadline = Date.now() + BROWSER_TIMEOUT_MS
  while (!take(lock)) {
    if (Date.now() > deadline) throw new Error(NO_BROWSER)
    await new Promise((resolve) => setTimeout(resolve, 2000))
  }
  try {
    const found = lookForBrowser() ?? install()
    if (!found) throw new Error(NO_BROWSER)
    return found
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    // Left behind by a run that was killed.
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > BROWSER_TIMEOUT_MS) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

function install(): string | undefined {
  const run = (command: string, args: string[]): boolean =>
    spawnSync(command, args, { stdio: 'ignore', timeout: BROWSER_TIMEOUT_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
    const found = lookForBrowser()
    if (found) return found
  }
  const installer = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0
  run(process.execPath, [installer, 'install', ...(withLibraries ? ['--with-deps'] : []), 'chromium'])
  return lookForBrowser()
}
