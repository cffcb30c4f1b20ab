import { and, eq, inArray, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import type { CalendarPart } from '#db/schema/core.ts'
import { type NoticeRate, notices, noticeSettings } from '#db/schema/notices.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { idAt } from '#app/core/ids.ts'
import { type QueuedMail, queueMails } from '#app/core/mail/mail.server.ts'
import { forgetUnread } from '#app/core/notices.server.ts'
import { alwaysAtOnce, isConfidential, isTogether, type NoticeKind, rateOf } from './kinds.ts'
import { type Letter, messages } from './messages.ts'
import { afterQuiet, homeZone, nextQuarter } from './quiet-hours.ts'
import { newStopKeys, stopLink } from './stop-links.server.ts'

type Settings = typeof noticeSettings.$inferSelect
export type Reader = { id: string; email: string; locale: 'ja' | 'en'; settings: Settings }

/** Who is told; `rate` where the person chose it for this very thing. */
export type Told = string | { id: string; rate: 'now' | 'together' }

type Wish = 'now' | 'together' | null

export type News = {
  kind: NoticeKind
  letter: Letter
  path: string
  subjectId: string
  /** Whether it follows from a post: its mail then leaves with the quarter of the hour. */
  isPost?: boolean
  /** Not for the settings: everybody must read it. */
  mustRead?: boolean
  /** Until when the person has to say something. */
  answerBy?: Date | null
  calendar?: (reader: Reader) => Promise<CalendarPart | null>
}

const atOnce = 500

/**
 * Tells people something: a notice in the portal, and a mail as each of them chose. Both hold one link, no text, no
 * title and no name. A notice of the same that was not read yet gives way to the new one.
 */
export async function tell(tx: Queries, ctx: Context, people: readonly Told[], news: News) {
  const chosen = new Map<string, Wish>(
    people.map((told) => (typeof told === 'string' ? [told, null] : [told.id, told.rate])),
  )
  const ids = [...chosen.keys()]
  for (let from = 0; from < ids.length; from += atOnce)
    await tellSome(tx, ctx, ids.slice(from, from + atOnce), chosen, news)
}

async function tellSome(
  tx: Queries,
  ctx: Context,
  ids: string[],
  chosen: ReadonlyMap<string, Wish>,
  news: News,
) {
  const { kind, letter, path, subjectId } = news
  const readers = await readersOf(tx, ids)
  if (readers.length === 0) return
  const rates = new Map(
    readers.map((reader) => [reader.id, rateFor(reader, news, chosen.get(reader.id) ?? null)]),
  )
  await forgetUnread(tx, ids, { letter, subjectId, path })
  await tx.insert(notices).values(
    readers.map(({ id, settings }) => {
      const rate = rates.get(id)!
      const digest = isTogether(rate) && !settings.bouncedAt ? rate : null
      return { id: idAt(ctx.now()), accountId: id, kind, letter, subjectId, path, at: ctx.now(), digest }
    }),
  )
  const mails: QueuedMail[] = []
  for (const reader of readers) {
    if (rates.get(reader.id) === 'now' && !reader.settings.bouncedAt)
      mails.push(await mailFor(ctx, reader, news))
  }
  await queueMails(tx, ctx, mails)
}

// "No mail" for a kind is the last word: a link in a mail may have said so.
function rateFor({ settings }: Reader, { kind, mustRead }: News, chosen: Wish): NoticeRate {
  if (mustRead) return 'now'
  const usual = rateOf(kind, settings.rates)
  if (chosen === null || usual === 'never') return usual
  return chosen === 'together' ? (isTogether(usual) ? usual : 'weekly') : 'now'
}

async function mailFor(ctx: Context, reader: Reader, news: News): Promise<QueuedMail> {
  const { kind, letter, path, isPost, mustRead, answerBy, calendar } = news
  const t = messages.in(reader.locale)
  const { subject, line } = t.letters[letter]
  const until = answerBy
    ? `\n\n${t.offerUntil(formatDay(reader.locale, dayOf(answerBy)), formatClock(reader.locale, answerBy))}`
    : ''
  const always = alwaysAtOnce.includes(kind)
  const ready = isPost ? nextQuarter(ctx.now()) : ctx.now()
  return {
    recipient: reader.email,
    confidential: isConfidential(kind),
    subject: `[${t.site}] ${subject}`,
    body: `${line}${until}\n\n${ctx.process.publicUrl}${path}\n\n--\n${t.site}\n${footerOf(news, t.footers)}\n`,
    ...(calendar && { calendar: await calendar(reader) }),
    unsubscribe: always || mustRead ? null : stopLink(ctx, reader.settings, kind),
    notBefore: always ? ready : afterQuiet(ready, reader.settings),
  }
}

type Footers = ReturnType<typeof messages.in>['footers']

function footerOf({ kind, letter }: News, footers: Footers) {
  if (kind === 'account') return footers.account
  if (letter.startsWith('gap')) return footers.gap
  return isConfidential(kind) ? footers.case : footers.other
}

/** Those of these accounts that are open, with their settings; whoever had none gets the usual ones. */
export async function readersOf(tx: Queries, ids: readonly string[]): Promise<Reader[]> {
  const rows = await tx
    .select({ id: accounts.id, email: accounts.email, locale: accounts.locale, settings: noticeSettings })
    .from(accounts)
    .leftJoin(noticeSettings, eq(noticeSettings.accountId, accounts.id))
    .where(and(inArray(accounts.id, [...ids]), isNull(accounts.closedAt)))
  const made = rows.filter(({ settings }) => settings === null).map(({ id }) => usualSettings(id))
  if (made.length > 0) await tx.insert(noticeSettings).values(made).onConflictDoNothing()
  const byId = new Map(made.map((settings) => [settings.accountId, settings]))
  return rows.map(({ id, email, locale, settings }) => ({
    id,
    email,
    locale,
    settings: settings ?? byId.get(id)!,
  }))
}

export const usualSettings = (accountId: string): Settings => ({
  accountId,
  ...{ rates: {}, quietFrom: null, quietUntil: null, zone: homeZone },
  ...newStopKeys(),
  ...{ bouncedAt: null, version: 0 },
})

/** Whom something told of one place of a subject. */
export async function toldOf(read: Queries, { subjectId, path }: Pick<News, 'subjectId' | 'path'>) {
  const told = await read
    .select({ id: notices.accountId })
    .from(notices)
    .where(and(eq(notices.subjectId, subjectId), eq(notices.path, path)))
  return told.map(({ id }) => id)
}

/** Those of these whom nothing told of it so far. */
export async function notYetTold(read: Queries, ids: readonly string[], subjectId: string) {
  const told = await read
    .select({ id: notices.accountId })
    .from(notices)
    .where(and(eq(notices.subjectId, subjectId), inArray(notices.accountId, [...ids])))
  const known = new Set(told.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}
