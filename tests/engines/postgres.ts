import type { TestProject } from 'vitest/node'
import { migratePostgres } from '#db/migrate.ts'
import { rawly } from './raw.ts'
import { startPostgres } from './postgres-server.ts'

const template = 'template_portal'

/** Starts a real PostgreSQL and migrates one database; every test gets a copy of it. */
export default async function setup(project: TestProject) {
  const { address, inMemory, stop } = await startPostgres()
  await rawly(`${address}/postgres`, `create database ${template}`)
  await migratePostgres(`${address}/${template}`)
  project.provide('databases', {
    engine: 'postgres',
    template,
    address,
    strategy: inMemory ? 'file_copy' : 'wal_log',
  })
  return stop
}
