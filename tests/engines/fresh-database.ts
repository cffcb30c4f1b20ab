import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

type PostgresServer = {
  engine: 'postgres'
  template: string
  address: string
  strategy: 'file_copy' | 'wal_log'
}
type Databases = { engine: 'sqlite'; template: string } | PostgresServer

declare module 'vitest' {
  interface ProvidedContext {
    databases: Databases
  }
}

export type FreshDatabase = { url: string; remove: () => Promise<void> }

/** An own database, migrated unless it is asked to be empty. */
export async function freshDatabase({ empty = false } = {}): Promise<FreshDatabase> {
  const databases = inject('databases')
  if (databases.engine === 'postgres')
    return copyInServer({ ...databases, ...(empty && { template: 'template0' }) })
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-test-'))
  const file = join(folder, 'portal.db')
  if (!empty) copyFileSync(databases.template, file)
  return { url: `file:${file}`, remove: async () => rmSync(folder, { recursive: true }) }
}

async function copyInServer({ address, template, strategy }: PostgresServer): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const server = await serverAt(address)
  await server.query(`create database ${name} template ${template} strategy ${strategy}`)
  return {
    url: `${address}/${name}`,
    remove: async () => void (await server.query(`drop database ${name} with (force)`)),
  }
}

let server: Promise<pg.Client> | undefined

const serverAt = (address: string) =>
  (server ??= (async () => {
    const client = new pg.Client(`${address}/postgres`)
    await client.connect()
    return client
  })())
