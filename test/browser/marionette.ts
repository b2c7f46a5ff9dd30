/** A few words of Marionette, the protocol that Firefox speaks without any package: messages of JSON with their length in front, over a socket. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAMES = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']

/** A Firefox that runs, or undefined. NABIJ_FIREFOX names one. */
export function findFirefox(): string | undefined {
  return [process.env['NABIJ_FIREFOX'] ?? '', ...NAMES].find(
    (path) => path !== '' && existsSync(path) && spawnSync(path, ['--version'], { timeout: 60_000 }).status === 0,
  )
}

export interface Firefox {
  readonly open: (address: string) => Promise<void>
  /** Runs a function body in the page; what it returns comes back. */
  readonly run: <T>(body: string, ...args: unknown[]) => Promise<T>
  readonly close: () => void
}

export async function startFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'nabij-firefox-'))
  const port = await freePort()
  const quiet = [
    'app.update.enabled',
    'datareporting.policy.dataSubmissionEnabled',
    'browser.shell.checkDefaultBrowser',
    'network.captive-portal-service.enabled',
  ]
  writeFileSync(
    join(profile, 'user.js'),
    [`user_pref("marionette.port", ${port});`, ...quiet.map((name) => `user_pref("${name}", false);`)].join('\n'),
  )
  const child = spawn(path, ['--headless', '--no-remote', '--marionette', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS: '1' },
  })
  const socket = await connected(port, child)
  const send = conversation(socket)
  await send('WebDriver:NewSession', {})
  await send('WebDriver:SetTimeouts', { script: 240_000, pageLoad: 120_000 })
  return {
    open: async (url) => void (await send('WebDriver:Navigate', { url })),
    run: async <T>(body: string, ...args: unknown[]) =>
      ((await send('WebDriver:ExecuteScript', { script: body, args })) as { value: T }).value,
    close: () => {
      socket.destroy()
      child.kill('SIGKILL')
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function connected(port: number, child: ChildProcess): Promise<Socket> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline && child.exitCode === null) {
    const socket = await new Promise<Socket | undefined>((resolve) => {
      const attempt = connect(port, '127.0.0.1', () => resolve(attempt)).on('error', () => resolve(undefined))
    })
    if (socket) return socket
    await new Promise((next) => setTimeout(next, 300))
  }
  child.kill('SIGKILL')
  throw new Error('Firefox did not open its door')
}

/** Commands in, answers out, matched by number. */
function conversation(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  let heard = Buffer.alloc(0)
  let last = 0
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    heard = Buffer.concat([heard, bytes])
    for (;;) {
      const colon = heard.indexOf(':')
      if (colon < 0) return
      const length = Number(heard.subarray(0, colon).toString())
      if (heard.length < colon + 1 + length) return
      const message = JSON.parse(heard.subarray(colon + 1, colon + 1 + length).toString()) as
        | [number, number, { message: string } | null, unknown]
        | object
      heard = heard.subarray(colon + 1 + length)
      // The first message is a greeting.
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message as [number, number, { message: string } | null, unknown]
      if (error) waiting.get(id)?.reject(new Error(error.message))
      else waiting.get(id)?.resolve(result)
      waiting.delete(id)
    }
  })
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      last++
      waiting.set(last, { resolve, reject })
      const words = JSON.stringify([0, last, name, parameters])
      socket.write(`${Buffer.byteLength(words)}:${words}`)
    })
}
