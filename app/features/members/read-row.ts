import { emailKeyOf } from '#app/features/accounts/index.server.ts'
import type { RosterEntry, RowReason } from './read-roster.server.ts'
import { certificateOf, languagesOf, lineOf, mailOf, prefectureOf } from './roster-cells.ts'
import type { RosterField } from './roster-columns.ts'
import { writtenDay } from '#app/core/written-day.ts'

type Say = (field: RosterField, reason: RowReason) => void
/** A row as far as it can be read. */
export type PartialEntry = { [Field in keyof RosterEntry]: RosterEntry[Field] | null }

/** The values of a row; `say` is told of each that cannot be read, which is then null. */
export function entryOf(cell: (field: RosterField) => string, say: Say): PartialEntry {
  const read = <Value>(field: RosterField, reason: RowReason, make: (text: string) => Value | null) => {
    const text = cell(field)
    const value = text.trim() === '' ? null : make(text)
    if (value === null) say(field, text.trim() === '' ? 'empty' : reason)
    return value
  }
  const languages = languagesOf(cell('languages'))
  const email = read('email', 'email', mailOf)
  const entry = {
    certificate: read('certificate', 'certificate', certificateOf),
    cohort: read('cohort', 'long', (text) => lineOf(text.normalize('NFKC'), 60)),
    name: read('name', 'long', (text) => lineOf(text, 100)),
    email,
    emailKey: email === null ? null : emailKeyOf(email),
    issuedOn: read('issuedOn', 'day', writtenDay),
    expiresOn: read('expiresOn', 'day', writtenDay),
    organisation: read('organisation', 'long', (text) => lineOf(text, 200)),
    prefecture: read('prefecture', 'prefecture', prefectureOf),
    languages: languages.ids,
  }
  if (languages.unknown !== null) say('languages', 'language')
  if (entry.issuedOn && entry.expiresOn && entry.expiresOn <= entry.issuedOn) say('expiresOn', 'order')
  return entry
}
