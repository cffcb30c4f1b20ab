import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import pg from 'pg'
import { engineOf } from '#db/engine.ts'

/** Where one data set lives: a folder of its own and a database that nobody else uses. */
export type Place = {
  databaseUrl: string
  folder: string
  /** To be called when the data is in: PostgreSQL then plans as it would after a while. */
  settle: () => Promise<void>
  remove: () => Promise<void>
}

/** Makes an empty place; `near` is the DATABASE_URL of the person who measures, which is never written to. */
export async function makePlace(near: string): Promise<Place> {
  const postgres = engineOf(near) === 'postgres'
  const parent = near.startsWith('file:') ? dirname(resolve(near.replace(/^file:(\/\/)?/, ''))) : tmpdir()
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'portal-bench-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  if (!postgres) {
    return {
      databaseUrl: `file:${folder}/portal.db`,
      folder,
      settle: async () => {},
      remove: async () => removeFolder(),
    }
  }
  const name = `portal_bench_${randomBytes(6).toString('hex')}`
  const own = new URL(near)
  own.pathname = `/${name}`
  try {
    await query(near, `create database ${name}`)
  } catch (error) {
    removeFolder()
    throw error
  }
  return {
    databaseUrl: own.href,
    folder,
    settle: () => query(own.href, 'vacuum analyze'),
    remove: async () => {
      removeFolder()
      await query(near, `drop database ${name} with (force)`)
    },
  }
}

async function query(connectionString: string, statement: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
