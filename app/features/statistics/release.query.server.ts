import { and, desc, eq, getTableColumns, lt } from 'drizzle-orm'
import { blockOf } from '#db/reference/areas.ts'
import {
  releaseFiles,
  type ReleaseFileName,
  type ReleaseLoss,
  releases,
  type ReleaseTable,
  type ResponseRow,
} from '#db/schema/releases.ts'
import type { Actor } from '#app/core/actor.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { nameOfBody, statementsOn } from '#app/features/gaps/index.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { newestBuilds } from './builds.query.server.ts'
import { restOf } from './cells.ts'
import { changeOf, newRowsIn, placedShareOf } from './comparison.ts'
import type { View } from './input.ts'
import { addMonths } from './periods.ts'
import { mayManageReleases } from './policy.ts'
import { endedIn, renamedIn, rowWord, sidesOf } from './words.ts'

const mostStatements = 10
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
  const isDraft = release.state === 'draft'
  const of = tables.filter(({ table }) => table === view.table)
  const chosen = of.find(({ period }) => period === view.period) ?? of.at(-1) ?? tables[0]!
  const table = ownFirst(chosen, ctx.actor)
  const row = table.rows.find((one) => one === view.row) ?? fullestRow(table)
  const { names } = release
  const before = table.table === 'need-month' ? [] : await tablesBefore(ctx, release.until)
  return {
    ...{ id, until: release.until, version: release.version, note: release.note, rules: release.rules },
    ...{
      names,
      responses: release.responses.map(withName),
      responsesIn: release.responsesIn,
      isDraft,
      table,
      row,
    },
    on: release.publishedAt && dayOf(release.publishedAt),
    choices: [...new Set(tables.map((one) => one.table))],
    periods: tables.filter((one) => one.table === table.table).map(({ period }) => period),
    hiddenShare: Math.round((100 * loss.hiddenCells) / loss.cells),
    placedShare: placedShareOf(tables),
    hiddenReports: isDraft ? hiddenReportsIn(loss) : null,
    renamed: renamedIn(table, ctx.locale, names),
    newRows: newRowsIn(table, before).map((id) => rowWord(table.table, id, ctx.locale, names)),
    ended: endedIn(table, ctx.process.words.current()).map(({ id, until }) => ({
      ...{ row: rowWord(table.table, id, ctx.locale, names), until },
    })),
    change: changeOf(table, row, before),
    statements: await statementsBeside(ctx, table, row, view),
    files: await ctx.store.read
      .select({ name: releaseFiles.name, checksum: releaseFiles.checksum })
      .from(releaseFiles)
      .where(eq(releaseFiles.releaseId, id))
      .orderBy(releaseFiles.name),
  }
}

const withName = (row: ResponseRow) => ({ ...row, name: row.body ? nameOfBody(row.body) : null })

/** The tables of the newest published release that ends earlier. */
async function tablesBefore({ store }: Context, until: string): Promise<ReleaseTable[]> {
  const [before] = await store.read
    .select({ tables: releases.tables })
    .from(releases)
    .where(and(eq(releases.state, 'published'), lt(releases.until, until)))
    .orderBy(desc(releases.until), desc(releases.version))
    .limit(1)
  return before?.tables ?? []
}

/** The need or the area beside which statements are shown; kinds and languages have none. */
async function statementsBeside(ctx: Context, { table, columns }: ReleaseTable, row: string, { area }: View) {
  const [side, by] = sidesOf(table)
  if (side !== 'need') return null
  const prefecture = by === 'prefecture' || by === 'municipality' ? area : undefined
  const isKnown = prefecture !== undefined && columns.some((column) => column === prefecture)
  const found = await statementsOn(ctx, {
    ...(isKnown ? { prefecture: prefecture.slice(0, 2) } : { need: row }),
    limit: mostStatements,
  })
  return found && { area: isKnown ? prefecture : null, found }
}

/** The areas of an official's own jurisdiction stand first, and what lies around them after. */
function ownFirst(table: ReleaseTable, actor: Actor): ReleaseTable {
  if (actor.kind !== 'person') return table
  const own = actor.grants.flatMap(({ role, code }) => (role === 'official' && code ? [code] : []))
  const ranks = table.columns.map((column) => Math.min(9, ...own.map((code) => rankOf(column, code))))
  const order = table.columns.map((_, x) => x).sort((a, b) => ranks[a]! - ranks[b]!)
  return {
    ...table,
    columns: order.map((x) => table.columns[x]!),
    cells: table.cells.map((cells) => order.map((x) => cells[x]!)),
  }
}

function rankOf(column: string, own: string) {
  const prefecture = own.slice(0, 2)
  if (column === own) return 0
  if (/^\d/.test(column) && column.startsWith(prefecture)) return 1
  return column === blockOf(prefecture) || column === restOf(blockOf(prefecture)) ? 2 : 9
}

const fullestRow = ({ rows, cells }: ReleaseTable) => {
  const sums = cells.map((row) => row.reduce<number>((sum, shown) => sum + (shown ?? 0), 0))
  return rows[sums.indexOf(Math.max(...sums))]!
}

/** A file of a published release, as it was published; also of a draft, for admins. */
export async function fileOf(ctx: Context, id: string, name: ReleaseFileName) {
  await readable(ctx, id, true)
  const [file] = await ctx.store.read
    .select({ content: releaseFiles.content })
    .from(releaseFiles)
    .where(and(eq(releaseFiles.releaseId, id), eq(releaseFiles.name, name)))
  if (!file) throw new AppError('not-found')
  return file.content
}

export const jsonOf = (ctx: Context, id: string) => fileOf(ctx, id, 'json')
export const csvOf = (ctx: Context, id: string) => fileOf(ctx, id, `csv.${ctx.locale}`)
export const auditFileOf = (ctx: Context, id: string) => fileOf(ctx, id, 'audit')

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
      hiddenReports: hiddenReportsIn(loss),
      narrowest: audit.reduce<number | null>(
        (least, line) => (line.most === null ? least : Math.min(least ?? Infinity, line.most - line.least)),
        null,
      ),
    })),
    published: await publishedList(store.read),
    builds: await newestBuilds(store.read),
  }
}

const hiddenReportsIn = ({ reports, hiddenReports }: ReleaseLoss) =>
  reports === 0 ? 0 : Math.round((100 * hiddenReports) / reports)
