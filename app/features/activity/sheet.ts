import { dayOf, dayWithEra } from '#app/core/i18n/format.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { grouped } from '#app/core/pdf/certificate-code.ts'
import type { Sheet } from '#app/core/pdf/sheet.ts'
import type { activityRecords } from '#db/schema/activity.ts'
import { yearInWords } from './fiscal-year.ts'
import { activityKinds } from './kinds.ts'
import { messages } from './messages.ts'

type Recorded = { record: typeof activityRecords.$inferSelect; name: string }

/** What stands on the paper of a record; the same record makes the same text, whenever it is printed. */
export function recordSheet(locale: Locale, { record, name }: Recorded, publicUrl: string): Sheet {
  const { year, counts, code, issuedAt } = record
  const { paper, kinds, pieces } = messages.in(locale)
  return {
    language: locale,
    title: paper.title,
    statement: paper.statement,
    facts: [
      { term: paper.name, value: `${name}${paper.suffix}` },
      { term: paper.year, value: yearInWords(locale, year) },
      ...activityKinds.flatMap((kind) =>
        Object.hasOwn(counts, kind) ? [{ term: pieces(counts[kind]!), value: kinds[kind] }] : [],
      ),
      { term: paper.issued, value: dayWithEra(locale, dayOf(issuedAt)) },
      { term: paper.number, value: grouped(code) },
    ],
    foot: paper.verify,
    address: `${publicUrl}/verify/${code}`,
    madeAt: issuedAt,
  }
}
