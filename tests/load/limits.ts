import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { freePort } from '#tests/free-port.ts'
import { startServer } from './children.ts'
import { measure, type Row } from './measure.ts'

const bare = [
  { id: 'bare', name: 'bare server, as many bytes', kind: 'hello' },
  { id: 'bare-read', name: 'bare server, one SQLite read', kind: 'read' },
]

/** What Node alone and Node with one read need for an answer of so many bytes. */
export async function bareServers(folder: string, bytes: number, seconds: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const { id, name, kind } of bare) {
    const port = await freePort()
    const env = { ...process.env, NODE_ENV: 'production' as const, PORT: String(port) }
    const args = [kind, String(bytes), `${folder}/bare.db`]
    const server = await startServer({
      ...{ command: { flags: [], file: 'tests/load/bare-server.ts', args }, env, port },
      ...{ workers: 1, path: '/', logFile: `${folder}/bare.log` },
    })
    try {
      const shots = () => ({ path: '/' })
      rows.push(
        ...(await measure([{ server, cases: null, kind: { id, name, expected: 200, shots } }], seconds)),
      )
    } finally {
      await server.stop()
    }
  }
  return rows
}

/** What the guard needs: MB for its dictionary, and ms of the processor for a case of 3,000 characters. */
export const guardCosts = () =>
  JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(new URL('guard.ts', import.meta.url))], {
      encoding: 'utf8',
    }),
  ) as { mb: number; ms: number }

/** Commits a second that this disk can take one after the other, each of them a row of 1 KB. */
export function commitsPerSecond(folder: string, seconds: number): number {
  const database = new Database(`${folder}/commits.db`)
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.exec('create table entries (id integer primary key, body text not null)')
    const add = database.prepare('insert into entries (body) values (?)')
    const body = 'a'.repeat(1024)
    const start = performance.now()
    let count = 0
    for (; performance.now() - start < seconds * 1000; count++) add.run(body)
    return count / ((performance.now() - start) / 1000)
  } finally {
    database.close()
  }
}
