import { desc, eq, getTableColumns } from 'drizzle-orm'
import { type AuditLine, releases, type ReleaseTable } from '#db/schema/releases.ts'
import type { Actor } from '#app/core/actor.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { View } from './input.ts'
import { addMonths } from './periods.ts'
import { mayManageReleases } from './policy.ts'
import { releaseCsv, releaseJson } from './release-file.ts'
import { columnWord, periodInWords, rowWord, sidesOf } from './words.ts'
import { messages } from './messages.ts'

const pageSize = 60
const inList = {
  id: releases.id,
  until: releases.until,
  version: releases.version,
  publishedAt: releases.publishedAt,
}

/** The published releases, newest first. */
export const listReleases = ({ store }: Context) => publishedList(store.read)

async function publishedList(read: Queries) {
  const rows = await read
    .select(inList)
    .from(releases)
    .where(eq(releases.state, 'published'))
    .orderBy(desc(releases.until), desc(releases.version))
    .limit(pageSize)
  return rows.map(({ publishedAt, ...row }) => ({ ...row, on: dayOf(publishedAt!) }))
}

// What was audited and left out is as long as all tables together, and no page shows it.
const { audit, leftOut: _leftOut, basis: _basis, ...shown } = getTableColumns(releases)

/** A published release; drafts are there for admins alone. Throws not-found for any other. */
async function readable(ctx: Context, id: string, drafts: boolean) {
  const { store, actor } = ctx
  const [found] = await store.read.select(shown).from(releases).where(eq(releases.id, id))
  const may = found?.state === 'published' || (drafts && mayManageReleases(actor))
  if (!found || !may) throw new AppError('not-found')
  if (found.state === 'draft') recentProof(ctx)
  return found
}

export type ReleasePageData = Awaited<ReturnType<typeof releasePage>>

/** One table of a release, and what else there is to choose. `drafts` also opens what is not published yet. */
export async function releasePage(ctx: Context, id: string, view: View, { drafts = false } = {}) {
  const { tables, loss, ...release } = await readable(ctx, id, drafts)
  const of = tables.filter(({ table }) => table === view.table)
  const chosen = of.find(({ period }) => period === view.period) ?? of.at(-1) ?? tables[0]!
  const table = ownFirst(chosen, ctx.actor)
  const row = table.rows.find((one) => one === view.row) ?? fullestRow(table)
  return {
    ...{ id, until: release.until, version: release.version, note: release.note, rules: release.rules },
    ...{ checksum: release.checksum, responses: release.responses, isDraft: release.state === 'draft' },
    on: release.publishedAt && dayOf(release.publishedAt),
    choices: [...new Set(tables.map((one) => one.table))],
    periods: tables.filter((one) => one.table === table.table).map(({ period }) => period),
    hiddenShare: Math.round((100 * loss.hiddenCells) / loss.cells),
    table,
    row,
  }
}

/** The columns of an official's own jurisdiction stand first. */
function ownFirst(table: ReleaseTable, actor: Actor): ReleaseTable {
  if (actor.kind !== 'person' || sidesOf(table.table)[1] !== 'prefecture') return table
  const own = new Set(
    actor.grants.flatMap(({ role, code }) => (role === 'official' && code ? [code.slice(0, 2)] : [])),
  )
  const order = table.columns.map((_, x) => x).sort((a, b) => rank(table, own, a) - rank(table, own, b))
  return {
    ...table,
    columns: order.map((x) => table.columns[x]!),
    cells: table.cells.map((cells) => order.map((x) => cells[x]!)),
  }
}

const rank = ({ columns }: ReleaseTable, own: Set<string>, x: number) => (own.has(columns[x]!) ? 0 : 1)

const fullestRow = ({ rows, cells }: ReleaseTable) => {
  const sums = cells.map((row) => row.reduce<number>((sum, shown) => sum + (shown ?? 0), 0))
  return rows[sums.indexOf(Math.max(...sums))]!
}

/** The files of a published release, as they were published. */
export const jsonOf = async (ctx: Context, id: string) => releaseJson(await readable(ctx, id, true))

export async function csvOf(ctx: Context, id: string) {
  const { tables } = await readable(ctx, id, true)
  const { locale } = ctx
  return releaseCsv(
    tables,
    ({ table, period }, row, column) => [
      periodInWords(period, locale),
      rowWord(table, row, locale),
      columnWord(table, column, locale),
    ],
    messages.in(locale).csvHead,
  )
}

/** One line a hidden cell: what a reader of everything published can work out about it. */
export async function auditFileOf(ctx: Context, id: string) {
  const { rules } = await readable(ctx, id, true)
  const [file] = await ctx.store.read.select({ audit }).from(releases).where(eq(releases.id, id))
  return [
    `# cell\tleast\tmost; each range is to be at least ${rules.reports} wide`,
    ...file!.audit.map(auditLine),
    '',
  ].join('\n')
}

export const auditLine = ({ cell, least, most }: AuditLine) => `${cell}\t${least}\t${most ?? '∞'}`

/** What the admin decides on. */
export async function manageReleases({ store, actor, now }: Context) {
  if (!mayManageReleases(actor)) throw new AppError('forbidden')
  const drafts = await store.read
    .select({ ...inList, builtAt: releases.builtAt, audit, loss: releases.loss })
    .from(releases)
    .where(eq(releases.state, 'draft'))
    .orderBy(desc(releases.until))
  const last = addMonths(dayOf(now()).slice(0, 7), -1)
  return {
    months: Array.from({ length: 12 }, (_, index) => addMonths(last, -index)),
    drafts: drafts.map(({ audit, loss, builtAt, id, until, version }) => ({
      ...{ id, until, version, builtOn: dayOf(builtAt) },
      hiddenCells: Math.round((100 * loss.hiddenCells) / loss.cells),
      hiddenReports: loss.reports === 0 ? 0 : Math.round((100 * loss.hiddenReports) / loss.reports),
      narrowest: audit.reduce<number | null>(
        (least, line) => (line.most === null ? least : Math.min(least ?? Infinity, line.most - line.least)),
        null,
      ),
    })),
    published: await publishedList(store.read),
  }
}
