import { columnsOf, fileOf, type HsdsColumn, type HsdsTable, hsdsVersion } from '#db/reference/hsds.ts'
import { plainCsv } from '#app/core/csv.ts'
import type { ZipPart } from '#app/core/files/zip.server.ts'
import { type ExchangedSource, type HsdsCells, rowsOf } from './hsds-rows.ts'
import { taxonomyRows, termRows } from './hsds-terms.ts'

/** The tables that a package of ours has, as HSDS orders them. */
export const writtenTables = [
  ...([
    'organization',
    'service',
    'attribute',
    'service_at_location',
    'location',
    'phone',
    'contact',
  ] as const),
  ...(['address', 'schedule', 'service_area', 'required_document', 'language'] as const),
  ...(['taxonomy_term', 'taxonomy'] as const),
] satisfies HsdsTable[]

type Written = (typeof writtenTables)[number]

export const descriptorFile = 'datapackage.json'

/** Gathers sources, which come by their ids, into a package; the same sources make the same bytes. */
export function packageWriter() {
  const rows = Object.fromEntries(
    writtenTables.map((table): [Written, HsdsCells[]] => [table, []]),
  ) as Record<Written, HsdsCells[]>
  const organizations = new Map<string, string>()
  rows.taxonomy.push(...taxonomyRows)
  rows.taxonomy_term.push(...termRows())
  return {
    add(source: ExchangedSource) {
      organizations.set(source.organizationId, source.organization)
      const own = rowsOf(source)
      for (const table of writtenTables) rows[table].push(...(own[table] ?? []))
    },
    parts(): ZipPart[] {
      // HSDS wants a description of each organisation; nobody writes one here, so that it is the name.
      rows.organization = [...organizations]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, name]) => ({ id, name, description: name }))
      return [
        { name: descriptorFile, text: descriptor() },
        ...writtenTables.map((table) => ({ name: fileOf(table), text: csvOf(table, rows[table]) })),
      ]
    },
  }
}

function csvOf(table: HsdsTable, rows: HsdsCells[]) {
  const names = columnsOf(table).map(({ name }) => name)
  return plainCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))])
}

const isWritten = (table: HsdsTable | null): table is Written => writtenTables.some((one) => one === table)

function descriptor() {
  const described = {
    name: 'tsunagu-directory',
    title: '連携先（外国人支援の相談先） / Sources of assistance for foreign residents',
    profile: 'tabular-data-package',
    version: hsdsVersion,
    homepage: 'https://docs.openreferral.org',
    sources: [
      {
        title: `Human Services Data Specification ${hsdsVersion}, Open Referral Initiative: the schema of the tables, CC BY-SA 4.0`,
        path: 'https://docs.openreferral.org',
      },
    ],
    resources: writtenTables.map((table) => ({
      name: table,
      path: fileOf(table),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      profile: 'tabular-data-resource',
      schema: {
        primaryKey: 'id',
        fields: columnsOf(table).map(fieldOf),
        foreignKeys: columnsOf(table).flatMap(({ name, of }) =>
          isWritten(of) ? [{ fields: name, reference: { resource: of, fields: 'id' } }] : [],
        ),
      },
    })),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

const plainTypes = new Set(['number', 'date', 'datetime', 'time'])

const fieldOf = ({ name, type, required, unique, words }: HsdsColumn) => ({
  name,
  type: plainTypes.has(type) ? type : 'string',
  ...(type !== 'string' && !plainTypes.has(type) && { format: type }),
  constraints: { required, unique, ...(words && { enum: words }) },
})
