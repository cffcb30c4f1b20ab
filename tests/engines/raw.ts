import Database from 'better-sqlite3'
import pg from 'pg'

/** What somebody does who reaches the database past the portal. */
export async function rawly(databaseUrl: string, ...statements: string[]) {
  if (databaseUrl.startsWith('file:')) {
    const database = new Database(databaseUrl.replace('file:', ''))
    for (const statement of statements) database.exec(statement)
    database.close()
    return
  }
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
