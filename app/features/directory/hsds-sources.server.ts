import type { HsdsTable } from '#db/reference/hsds.ts'
import type { Fault } from './hsds-faults.ts'
import { byService } from './hsds-linked.ts'
import { type Origin, plainColumns, readerOf } from './hsds-reader.server.ts'
import type { Tables } from './hsds-tables.server.ts'

/** A service of a package in the words of the form of a source, before it is held against the rules of that form. */
export type ReadSource = {
  id: string
  line: number
  organizationId: string
  assuredOn: string | null
  fields: Record<string, unknown>
  origins: Record<string, Origin>
}

/** What the rows around each service tell about it. Terms, languages, areas and places that are unknown are faults. */
export function sourcesIn(tables: Tables, faults: Fault[]): ReadSource[] {
  const linked = byService(tables)
  const codes = new Map(tables.taxonomy_term.map(({ cells }) => [cells.id!, cells.code ?? '']))
  const organizations = new Map(tables.organization.map(({ cells }) => [cells.id!, cells.name ?? '']))
  return tables.service.map((row) => {
    const { cells, line } = row
    const told = (table: HsdsTable) => linked(table, cells.id!)
    const read = readerOf(row, faults)
    return {
      id: cells.id!,
      line,
      organizationId: cells.organization_id!,
      assuredOn: cells.assured_date || null,
      fields: {
        ...plainFields(cells),
        organization: organizations.get(cells.organization_id!) ?? '',
        ...read.terms(told('attribute'), codes),
        ...read.place(linked, cells.id!),
        areas: read.areas(told('service_area')),
        languages: read.languages(told('language')),
        ...read.hours(told('schedule')),
        phones: read.each(
          'phones',
          'phone',
          'number',
          told('phone'),
          ({ number = '', description = '' }) => ({
            number,
            note: description,
          }),
        ),
        documents: read
          .each(
            'documents',
            'required_document',
            'document',
            told('required_document'),
            (one) => one.document,
          )
          .filter(Boolean)
          .join('\n'),
        department: read
          .each('department', 'contact', 'department', told('contact'), (one) => one.department)
          .filter(Boolean)
          .join('、'),
        clientFree: 'yes',
      },
      origins: read.origins,
    }
  })
}

const plainFields = (cells: Record<string, string>) =>
  Object.fromEntries(Object.entries(plainColumns).map(([field, column]) => [field, cells[column] ?? '']))
