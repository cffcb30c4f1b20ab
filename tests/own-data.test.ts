import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { holdings } from '#app/features/own-data/index.server.ts'
import { root } from './built.ts'

/** Tables that know people and are in no holding, each with the reason. */
const exceptions: Record<string, string> = {
  services_staged: 'the same for an import of the directory',
  roster_staged: 'rows of a moment: an import lays them ready, and forgets them in the same run',
}

const knowsPeople =
  /(^|_)(account|author|member|reporter|reviewer|owner|organiser|asker|voice|actor|recipient|email)(_|$)|_by(_id)?$/

type Reference = { reference: () => { foreignTable: Table } }

/** Whether a row of this table can name a person: by a reference to an account, or by a column that is called so. */
function isAboutPeople(table: Table) {
  const symbol = Object.getOwnPropertySymbols(table).find((one) => /InlineForeignKeys/.test(String(one)))
  const references = symbol ? (table as unknown as Record<symbol, Reference[]>)[symbol]! : []
  return (
    references.some(({ reference }) => getTableName(reference().foreignTable) === 'accounts') ||
    Object.values(getTableColumns(table)).some(({ name }) => knowsPeople.test(name))
  )
}

async function everyTable(): Promise<Table[]> {
  const files = readdirSync(join(root, 'db/schema')).filter((name) => name.endsWith('.ts'))
  const schemas = await Promise.all(
    files.map((name) => import(join(root, 'db/schema', name)) as Promise<Record<string, unknown>>),
  )
  return schemas
    .flatMap((schema) => Object.values(schema))
    .filter((value): value is Table => is(value, Table))
}

test('every table that knows people is in the holding of a feature, or an exception with its reason', async () => {
  const held = new Set(holdings.flatMap(({ tables }) => tables.map((table) => getTableName(table))))
  const about = (await everyTable()).filter(isAboutPeople).map((table) => getTableName(table))
  expect(about.length).toBeGreaterThan(40)
  expect(about.filter((name) => !held.has(name) && !(name in exceptions))).toEqual([])
  expect(Object.keys(exceptions).filter((name) => !about.includes(name) || held.has(name))).toEqual([])
})
