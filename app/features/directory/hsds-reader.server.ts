import { areaName, isMunicipality } from '#db/reference/areas.ts'
import { fileOf, type HsdsTable } from '#db/reference/hsds.ts'
import { languages } from '#db/reference/vocabularies.ts'
import type { Hours, Weekday } from '#db/schema/directory.ts'
import { tidyAreas } from './area.ts'
import { type Fault, faultAt } from './hsds-faults.ts'
import { closingAfter, readTime, tidyHours } from './hsds-hours.ts'
import type { ByService } from './hsds-linked.ts'
import { municipalityScheme, noPostalCode } from './hsds-rows.ts'
import type { TableRow } from './hsds-tables.server.ts'
import { termOf, type Vocabulary } from './hsds-terms.ts'
import { areasNamed } from './written-areas.ts'

/** Where a fact was read, to name the place when it is wrong. */
export type Origin = { file: string; line: number; column: string }

/** The fields that stand as they are in the row of the service. */
export const plainColumns = {
  name: 'name',
  alternateName: 'alternate_name',
  description: 'description',
  url: 'url',
  email: 'email',
  status: 'status',
  interpretation: 'interpretation_services',
  application: 'application_process',
  fees: 'fees_description',
  eligibility: 'eligibility_description',
} as const

/** Reads the rows around a service, remembers where each fact stood, and tells what is unknown as a fault there. */
export function readerOf({ line }: TableRow, faults: Fault[]) {
  const at = (table: HsdsTable, where: number, column: string): Origin => ({
    ...{ file: fileOf(table), line: where, column },
  })
  const origins: Record<string, Origin> = Object.fromEntries(
    Object.entries(plainColumns).map(([field, column]) => [field, at('service', line, column)]),
  )
  origins.organization = at('service', line, 'organization_id')

  function each<One>(
    field: string,
    table: HsdsTable,
    column: string,
    rows: TableRow[],
    one: (cells: Record<string, string>) => One,
  ): One[] {
    if (rows[0]) origins[field] = at(table, rows[0].line, column)
    rows.forEach((row, index) => (origins[`${field}.${index}`] = at(table, row.line, column)))
    return rows.map(({ cells }) => one(cells))
  }

  const wrong = (table: HsdsTable, row: TableRow, column: string, said: Parameters<typeof faultAt>[1]) =>
    void faults.push(faultAt({ ...at(table, row.line, column), value: row.cells[column] ?? '' }, said))

  return {
    origins,
    each,
    terms(rows: TableRow[], codes: Map<string, string>) {
      const found: Record<Vocabulary, string[]> = { category: [], source_type: [], status: [], cost: [] }
      for (const row of rows) {
        const code = codes.get(row.cells.taxonomy_term_id!) ?? ''
        const term = termOf(code)
        if (term?.known) found[term.vocabulary].push(term.id)
        else if (term) wrong('attribute', row, 'taxonomy_term_id', (t) => t.term(code))
      }
      for (const vocabulary of ['source_type', 'cost'] as const)
        if (found[vocabulary].length > 1)
          wrong('attribute', rows.at(-1)!, 'taxonomy_term_id', (t) => t.oneTerm(vocabulary))
      const { category, status, source_type, cost } = found
      return {
        categories: [...new Set(category)],
        statuses: [...new Set(status)],
        sourceType: source_type[0],
        cost: cost[0] ?? null,
      }
    },
    areas(rows: TableRow[]) {
      const codes = rows.flatMap((row) => {
        const { extent = '', name = '' } = row.cells
        const found = areasNamed(extent || name)
        if (found.length === 1) return found
        wrong('service_area', row, extent ? 'extent' : 'name', (t) => t.area)
        return []
      })
      if (rows[0]) origins.areas = at('service_area', rows[0].line, 'extent')
      return tidyAreas(codes).join('\n')
    },
    languages: (rows: TableRow[]) => [
      ...new Set(
        rows.flatMap((row) => {
          const { code = '', name = '' } = row.cells
          const same = (one: string) => one.toLowerCase() === (code || name).toLowerCase()
          const known = languages.find(({ id, ja, en }) => (code ? same(id) : same(ja) || same(en)))
          if (known) return [known.id]
          wrong('language', row, code ? 'code' : 'name', (t) => t.language)
          return []
        }),
      ),
    ],
    hours(rows: TableRow[]) {
      const timed = rows.filter(({ cells }) => cells.opens_at || cells.closes_at)
      const hours = timed.flatMap((row): Hours[] => {
        const [opens, closes] = [readTime(row.cells.opens_at ?? ''), readTime(row.cells.closes_at ?? '')]
        const days = (row.cells.byday ?? '').split(',').map((day) => day.trim())
        const weekly = (row.cells.freq ?? 'WEEKLY') !== 'MONTHLY' && days.every((day) => weekday.test(day))
        if (!opens || !closes) wrong('schedule', row, opens ? 'closes_at' : 'opens_at', (t) => t.clock)
        else if (row.cells.timezone && Number(row.cells.timezone) !== 9)
          wrong('schedule', row, 'timezone', (t) => t.clock)
        else if (!weekly) wrong('schedule', row, 'byday', (t) => t.weekly)
        else return [{ days: days as Weekday[], opens, closes: closingAfter(opens, closes) }]
        return []
      })
      if (timed[0]) origins.hours = at('schedule', timed[0].line, 'opens_at')
      const notes = each('hoursNote', 'schedule', 'description', rows, (cells) => cells.description ?? '')
      return { hours: tidyHours(hours), hoursNote: [...new Set(notes)].filter(Boolean).join(' / ') }
    },
    place(linked: ByService, id: string) {
      const [located, more] = linked('location', id)
      if (more) wrong('location', more, 'id', (t) => t.onePlace)
      if (!located) return {}
      const [address] = linked('address', id)
      const {
        external_identifier: code = '',
        external_identifier_type: scheme,
        transportation,
      } = located.cells
      const { state_province = '', city = '', address_1 = '', address_2 = '' } = address?.cells ?? {}
      const { postal_code = '' } = address?.cells ?? {}
      const found = scheme === municipalityScheme ? [code] : areasNamed(`${state_province}${city}`)
      const area = found.length === 1 && isMunicipality(found[0]!) ? found[0]! : null
      if (!area && scheme === municipalityScheme)
        wrong('location', located, 'external_identifier', (t) => t.area)
      else if (!area) wrong(address ? 'address' : 'location', address ?? located, 'city', (t) => t.area)
      origins.place = origins.access = at('location', located.line, 'transportation')
      if (address) {
        origins.address = at('address', address.line, 'address_1')
        origins.postalCode = at('address', address.line, 'postal_code')
      }
      const street = [address_1, address_2].filter(Boolean).join(' ')
      return {
        place: area ?? '',
        postalCode: postal_code === noPostalCode ? '' : postal_code,
        address: area && areaName(area)?.endsWith(street) && street === city ? '' : street,
        access: transportation ?? '',
      }
    },
  }
}

const weekday = /^(MO|TU|WE|TH|FR|SA|SU)$/
