/**
 * Serves dist/workshop.html, and the evidence page beside it, on this computer only: `npm run workshop`. The pages need no server; opened
 * as files they work the same.
 */
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist')
const file = join(dist, 'workshop.html')
const PAGES = { '/': file, '/workshop.html': file, '/evidence.html': join(dist, 'evidence.html') }
const port = Number(process.env.PORT ?? 4173)
createServer((request, response) => {
  const page = request.method === 'GET' ? PAGES[request.url?.split('?')[0] ?? ''] : undefined
  response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(page ? readFileSync(page) : '')
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/\n${file}`))
