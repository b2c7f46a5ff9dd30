/** Serves dist/workshop.html on this computer only: `npm run workshop`. The page needs no server; opened as a file it works the same. */
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const file = join(dirname(fileURLToPath(import.meta.url)), '../dist/workshop.html')
const port = Number(process.env.PORT ?? 4173)
createServer((request, response) => {
  const known = request.method === 'GET' && ['/', '/workshop.html'].includes(request.url?.split('?')[0] ?? '')
  response.writeHead(known ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(known ? readFileSync(file) : '')
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/\n${file}`))
