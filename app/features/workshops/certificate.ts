import type { Sheet } from '#app/core/pdf/sheet.ts'
import type { Presence } from '#db/schema/attendance.ts'
import { dayOf, dayWithEra, formatNumber } from '#app/core/i18n/format.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { grouped } from '#app/core/pdf/certificate-code.ts'
import { messages } from './messages.ts'

export type Certified = {
  name: string
  title: string
  startsAt: Date
  endsAt: Date
  closedAt: Date
  presence: Presence
  certificate: string
}

/** What stands on a certificate; the same attendance makes the same text, whenever it is printed. */
export function certificateSheet(locale: Locale, certified: Certified, publicUrl: string): Sheet {
  const { name, title, startsAt, endsAt, closedAt, presence, certificate } = certified
  const { paper } = messages.in(locale).certificate
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000
  const hours = formatNumber(locale, Math.round((minutes / 60) * 100) / 100)
  return {
    language: locale,
    title: paper.title,
    statement: paper.statement,
    facts: [
      { term: paper.name, value: `${name}${paper.suffix}` },
      { term: paper.workshop, value: title },
      { term: paper.day, value: dayWithEra(locale, dayOf(startsAt)) },
      { term: paper.hours, value: paper.length(hours, minutes) + (presence === 'late' ? paper.late : '') },
      { term: paper.issuer, value: paper.issuerName },
      { term: paper.issued, value: dayWithEra(locale, dayOf(closedAt)) },
      { term: paper.number, value: grouped(certificate) },
    ],
    foot: paper.verify,
    address: `${publicUrl}/verify/${certificate}`,
    madeAt: closedAt,
  }
}
