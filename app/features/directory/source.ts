import type { services } from '#db/schema/directory.ts'
import { nameOfArea } from './area.ts'
import type { SourceInput } from './input.ts'
import { readAreas } from './written-areas.ts'

/** What a source tells about itself: the fields that somebody writes. */
export type SourceFacts = Pick<
  typeof services.$inferSelect,
  | 'status'
  | 'name'
  | 'alternateName'
  | 'description'
  | 'sourceType'
  | 'categories'
  | 'areas'
  | 'languages'
  | 'interpretation'
  | 'statuses'
  | 'eligibility'
  | 'hours'
  | 'hoursNote'
  | 'cost'
  | 'fees'
  | 'documents'
  | 'application'
  | 'department'
  | 'phones'
  | 'email'
  | 'url'
  | 'location'
>

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The facts that a form means; it was read by `sourceInput`, which refuses unknown areas. */
export function factsOf(input: SourceInput): SourceFacts {
  const { organization: _organization, id: _id, version: _version, assured: _assured, ...told } = input
  const { statement: _statement, ...rest } = told
  const {
    clientFree: _clientFree,
    areas,
    documents,
    phones,
    hours,
    place,
    postalCode,
    address,
    access,
    ...plain
  } = rest
  const located = readAreas(place).areas[0]
  return {
    ...plain,
    areas: readAreas(areas).areas,
    documents: lines(documents),
    phones: phones.filter(({ number }) => number !== ''),
    hours: hours.flatMap(({ days, opens, closes }) =>
      opens && closes && days.length > 0 ? [{ days, opens, closes }] : [],
    ),
    location: located ? { postalCode, area: located, address, access } : null,
  }
}

/** The fields of the form for these facts, with the names of areas in words. */
export function fieldsOf(facts: SourceFacts, organization: string, wholeCountry: string) {
  const { status, name, alternateName, description, sourceType, categories, languages, interpretation } =
    facts
  const { statuses, eligibility, hours, hoursNote, cost, fees, application, department, phones, email, url } =
    facts
  const { areas, documents, location } = facts
  return {
    ...{ status, name, alternateName, description, sourceType, categories, languages, interpretation },
    ...{ statuses, eligibility, hours, hoursNote, fees, application, department, phones, email, url },
    organization,
    cost: cost ?? '',
    areas: areas.map((code) => nameOfArea(code, wholeCountry)).join('、'),
    documents: documents.join('\n'),
    place: location ? nameOfArea(location.area, wholeCountry) : '',
    postalCode: location?.postalCode ?? '',
    address: location?.address ?? '',
    access: location?.access ?? '',
  }
}

/** The day of the last check of a source that nobody checked. */
export const neverChecked = '1970-01-01'

const staleAfterMonths = 12

/** Whether nobody checked or used the source for a year. */
export function isStale(freshOn: string, today: string) {
  const limit = new Date(`${freshOn}T00:00:00Z`)
  limit.setUTCMonth(limit.getUTCMonth() + staleAfterMonths)
  return today > limit.toISOString().slice(0, 10)
}
