import { createServer } from 'node:http'
import Database from 'better-sqlite3'

// The least that an answer can cost: `bare-server.ts hello BYTES` and `bare-server.ts read BYTES FILE`.
const [kind, size, file] = process.argv.slice(2)
const bytes = Number(size)
const rows = 1000

function readFrom(path: string) {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.exec('create table pages (id integer primary key, body text not null)')
  const add = database.prepare('insert into pages values (?, ?)')
  database.transaction(() => {
    for (let id = 0; id < rows; id++) add.run(id, 'a'.repeat(bytes))
  })()
  const one = database.prepare('select body from pages where id = ?').pluck()
  let next = 0
  return () => one.get(next++ % rows) as string
}

const hello = 'a'.repeat(bytes)
const body = kind === 'read' && file ? readFrom(file) : () => hello

createServer((_request, response) => {
  const text = body()
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': text.length })
    .end(text)
}).listen(Number(process.env.PORT), '127.0.0.1')

process.once('SIGTERM', () => process.exit(0))
