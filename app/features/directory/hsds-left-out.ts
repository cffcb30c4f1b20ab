import { fileOf, type HsdsTable, hsdsTables } from '#db/reference/hsds.ts'
import { ownersOf } from './hsds-linked.ts'
import type { Tables } from './hsds-tables.server.ts'

/** What a package tells and this directory has no place for: rows of a table, or filled cells of a column. */
export type LeftOut = { file: string; column: string | null; count: number }

/** The columns that are read, or that hold nothing but how rows hang together. */
const read: Partial<Record<HsdsTable, string>> = {
  organization: 'id name description',
  service: `id organization_id name alternate_name description url email status interpretation_services
    application_process fees_description eligibility_description assured_date`,
  attribute: 'id link_id taxonomy_term_id link_type link_entity',
  service_at_location: 'id service_id location_id',
  location: 'id location_type transportation external_identifier external_identifier_type',
  phone: 'id service_id service_at_location_id number description',
  contact: 'id service_id service_at_location_id department',
  address: 'id location_id address_1 address_2 city state_province postal_code country address_type',
  schedule: `id service_id service_at_location_id freq byday timezone opens_at closes_at description`,
  service_area: 'id service_id name extent extent_type',
  required_document: 'id service_id document',
  language: 'id service_id name code',
  taxonomy_term: 'id code name description taxonomy taxonomy_id language parent_id term_uri',
  taxonomy: 'id name description uri version',
}

/** Told in a dry run, so that nothing is lost without a word. */
export function leftOut(tables: Tables): LeftOut[] {
  const owners = ownersOf(tables)
  return hsdsTables.flatMap((table): LeftOut[] => {
    const file = fileOf(table)
    const rows = tables[table]
    const columns = read[table]?.split(/\s+/)
    if (!columns) return rows.length > 0 ? [{ file, column: null, count: rows.length }] : []
    const owned = owners[table]
    const about = owned ? rows.filter(({ cells }) => owned(cells).length > 0) : rows
    const counts = new Map<string, number>()
    for (const { cells } of about) {
      for (const [column, value] of Object.entries(cells))
        if (value && !columns.includes(column)) counts.set(column, (counts.get(column) ?? 0) + 1)
      // Our own packages repeat the name, since HSDS wants a description.
      if (table === 'organization' && cells.description !== cells.name)
        counts.set('description', (counts.get('description') ?? 0) + 1)
    }
    return [
      ...(rows.length > about.length ? [{ file, column: null, count: rows.length - about.length }] : []),
      ...[...counts].map(([column, count]) => ({ file, column, count })),
    ]
  })
}
