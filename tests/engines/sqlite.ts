import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateSqlite } from '#db/migrate.ts'

/** Migrates one file; every test gets a copy of it. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-sqlite-'))
  const template = join(folder, 'template.db')
  await migrateSqlite(template)
  project.provide('databases', { engine: 'sqlite', template })
  return () => rmSync(folder, { recursive: true })
}
