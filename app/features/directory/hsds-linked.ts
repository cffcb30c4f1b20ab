import type { HsdsTable } from '#db/reference/hsds.ts'
import type { TableRow, Tables } from './hsds-tables.server.ts'
import { termOf } from './hsds-terms.ts'

/** The rows of a table that tell about a service, in the order of the file. */
export type ByService = (table: HsdsTable, serviceId: string) => TableRow[]

type Owner = (cells: Record<string, string>) => string[]

/** Which services a row is about: named by the row itself, or by its place. */
export function ownersOf(tables: Tables): Partial<Record<HsdsTable, Owner>> {
  const atPlace = new Map(tables.service_at_location.map(({ cells }) => [cells.id!, cells.service_id!]))
  const physical = new Set(
    tables.location.flatMap(({ cells }) => (cells.location_type === 'physical' ? [cells.id!] : [])),
  )
  const inPlace = new Map<string, string[]>()
  for (const { cells } of tables.service_at_location) {
    const location = cells.location_id!
    if (physical.has(location)) inPlace.set(location, [...(inPlace.get(location) ?? []), cells.service_id!])
  }
  const codes = new Map(tables.taxonomy_term.map(({ cells }) => [cells.id!, cells.code ?? '']))
  const direct: Owner = ({ service_id, service_at_location_id }) => {
    const owner = service_id || atPlace.get(service_at_location_id ?? '')
    return owner ? [owner] : []
  }
  return {
    attribute: ({ link_entity, link_id, taxonomy_term_id }) =>
      link_entity === 'service' && link_id && termOf(codes.get(taxonomy_term_id!) ?? '') ? [link_id] : [],
    service_at_location: direct,
    location: ({ id }) => inPlace.get(id!) ?? [],
    address: ({ location_id, address_type }) =>
      address_type === 'physical' ? (inPlace.get(location_id ?? '') ?? []) : [],
    phone: direct,
    contact: direct,
    schedule: direct,
    service_area: direct,
    required_document: direct,
    language: direct,
  }
}

export function byService(tables: Tables): ByService {
  const index = new Map<string, TableRow[]>()
  for (const [table, owners] of Object.entries(ownersOf(tables)))
    for (const row of tables[table as HsdsTable])
      for (const owner of owners(row.cells)) {
        const key = `${table} ${owner}`
        const rows = index.get(key)
        if (rows) rows.push(row)
        else index.set(key, [row])
      }
  return (table, serviceId) => index.get(`${table} ${serviceId}`) ?? []
}
