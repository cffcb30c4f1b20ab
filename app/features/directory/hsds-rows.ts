import { v5 } from 'uuid'
import { areaName, prefectureOf, prefectures } from '#db/reference/areas.ts'
import type { HsdsTable } from '#db/reference/hsds.ts'
import { categories, languages, statusGroups } from '#db/reference/vocabularies.ts'
import type { SourceLocation } from '#db/schema/directory.ts'
import { nameOfArea, tidyAreas } from './area.ts'
import { tidyHours, writtenTime } from './hsds-hours.ts'
import { inOrder, termId, type Vocabulary, vocabularies } from './hsds-terms.ts'
import type { SourceFacts } from './source.ts'

export type HsdsCells = Record<string, string>
export type HsdsRows = Partial<Record<HsdsTable, HsdsCells[]>>

/** What is exchanged of a source: its facts and the day of the last check, and nothing of who wrote or checked it. */
export type ExchangedSource = SourceFacts & {
  id: string
  organizationId: string
  organization: string
  assuredOn: string | null
}

/** Stands where HSDS wants a postal code that nobody wrote down. */
export const noPostalCode = '不明'
export const municipalityScheme = 'JIS X 0402'

const languageName = (id: string) => languages.find((language) => language.id === id)?.ja ?? id

/** The rows of a source in the tables of HSDS; equal sources have equal rows. Ids of rows follow from that of the source. */
export function rowsOf(source: ExchangedSource): HsdsRows {
  const { id } = source
  const own = (table: HsdsTable, index = 0) => v5(`${table} ${index}`, id)
  const many = (table: HsdsTable, rows: HsdsCells[]): HsdsCells[] =>
    rows.map((row, index) => ({ id: own(table, index), service_id: id, ...row }))
  return {
    service: [serviceRow(source)],
    attribute: termsOf(source).map(([vocabulary, term], index) => ({
      id: own('attribute', index),
      link_id: id,
      taxonomy_term_id: termId(vocabulary, term),
      link_type: vocabularies[vocabulary].about,
      link_entity: 'service',
    })),
    ...(source.location && placeRows(source, source.location, own)),
    phone: many(
      'phone',
      source.phones.map(({ number, note }) => ({ number, description: note })),
    ),
    contact: many('contact', source.department ? [{ department: source.department }] : []),
    schedule: many('schedule', [
      ...tidyHours(source.hours).map(({ days, opens, closes }) => ({
        ...{ freq: 'WEEKLY', byday: days.join(','), timezone: '9' },
        ...{ opens_at: writtenTime(opens), closes_at: writtenTime(closes) },
      })),
      ...(source.hoursNote ? [{ description: source.hoursNote }] : []),
    ]),
    service_area: many(
      'service_area',
      tidyAreas(source.areas).map((code) => ({
        name: nameOfArea(code, '全国'),
        extent: code,
        extent_type: 'text',
      })),
    ),
    required_document: many(
      'required_document',
      source.documents.map((document) => ({ document })),
    ),
    language: many(
      'language',
      inOrder(source.languages, languages).map((code) => ({ name: languageName(code), code })),
    ),
  }
}

/** The same facts with every list in the one order that a package has. */
export const tidyFacts = <Facts extends SourceFacts>(facts: Facts): Facts => ({
  ...facts,
  categories: inOrder(facts.categories, categories),
  areas: tidyAreas(facts.areas),
  languages: inOrder(facts.languages, languages),
  statuses: inOrder(facts.statuses, statusGroups),
  hours: tidyHours(facts.hours),
})

const serviceRow = (source: ExchangedSource): HsdsCells => ({
  id: source.id,
  organization_id: source.organizationId,
  name: source.name,
  alternate_name: source.alternateName,
  description: source.description,
  url: source.url,
  email: source.email,
  status: source.status,
  interpretation_services: source.interpretation,
  application_process: source.application,
  fees_description: source.fees,
  eligibility_description: source.eligibility,
  assured_date: source.assuredOn ?? '',
})

const termsOf = (source: ExchangedSource): [Vocabulary, string][] => [
  ['source_type', source.sourceType],
  ...inOrder(source.categories, categories).map((id): [Vocabulary, string] => ['category', id]),
  ...inOrder(source.statuses, statusGroups).map((id): [Vocabulary, string] => ['status', id]),
  ...(source.cost ? [['cost', source.cost] as [Vocabulary, string]] : []),
]

function placeRows(
  { id }: ExchangedSource,
  { postalCode, area, address, access }: SourceLocation,
  own: (table: HsdsTable) => string,
): HsdsRows {
  const locationId = own('location')
  const prefecture = prefectures.find(({ code }) => code === prefectureOf(area))?.name ?? ''
  const city = (areaName(area) ?? area).slice(prefecture.length)
  return {
    service_at_location: [{ id: own('service_at_location'), service_id: id, location_id: locationId }],
    location: [
      {
        ...{ id: locationId, location_type: 'physical', transportation: access },
        ...{ external_identifier: area, external_identifier_type: municipalityScheme },
      },
    ],
    address: [
      {
        ...{ id: own('address'), location_id: locationId, address_1: address || city, city },
        ...{ state_province: prefecture, postal_code: postalCode || noPostalCode },
        ...{ country: 'JP', address_type: 'physical' },
      },
    ],
  }
}
