import { and, asc, eq, gt } from 'drizzle-orm'
import { organizations, services } from '#db/schema/directory.ts'
import type { Context } from '#app/core/context.ts'
import { sheetCsv } from '#app/core/csv.ts'
import { AppError } from '#app/core/errors.ts'
import type { ZipPart } from '#app/core/files/zip.server.ts'
import { record } from '#app/core/outbox.server.ts'
import { pause } from '#app/core/pause.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { flatHead, flatRow } from './flat-table.ts'
import { packageWriter } from './hsds-package.ts'
import type { ExchangedSource } from './hsds-rows.ts'
import { mayExchangeDirectory } from './policy.ts'

const atOnce = 200

/** What is listed as an HSDS data package: nothing of proposals, of members or of what they confirmed. */
export async function exportPackage(ctx: Context): Promise<ZipPart[]> {
  const writer = packageWriter()
  await exported(ctx, 'package', (source) => writer.add(source))
  return writer.parts()
}

/** The same as one table for a spreadsheet, in words of the reader's language. */
export async function exportTable(ctx: Context): Promise<string> {
  const rows: string[][] = []
  await exported(ctx, 'table', (source) => rows.push(flatRow(source, ctx.locale)))
  return sheetCsv([flatHead(ctx.locale), ...rows])
}

async function exported(ctx: Context, as: 'package' | 'table', take: (source: ExchangedSource) => unknown) {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  recentProof(ctx)
  let sources = 0
  for (let last = ''; ;) {
    const rows = await ctx.store.read
      .select({ source: services, organization: organizations.name })
      .from(services)
      .innerJoin(organizations, eq(organizations.id, services.organizationId))
      .where(and(eq(services.state, 'published'), gt(services.id, last)))
      .orderBy(asc(services.id))
      .limit(atOnce)
    for (const { source, organization } of rows) take({ ...source, organization })
    sources += rows.length
    if (rows.length < atOnce) break
    last = rows.at(-1)!.source.id
    await pause()
  }
  await ctx.store.transact((tx) =>
    record(tx, ctx, { event: 'directory.exported', subjectId: as, detail: { sources } }),
  )
}
