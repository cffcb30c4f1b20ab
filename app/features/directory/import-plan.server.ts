import { createHash } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { type ChangedFields, organizations, services } from '#db/schema/directory.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { pause } from '#app/core/pause.ts'
import { changesBetween } from './changes.server.ts'
import { clientDataIn } from './guard.server.ts'
import type { Candidate } from './hsds-candidates.server.ts'
import { type Fault, faultAt } from './hsds-faults.ts'
import type { LeftOut } from './hsds-left-out.ts'
import { type ExchangedSource, rowsOf, tidyFacts } from './hsds-rows.ts'
import type { PackageFiles } from './hsds-tables.server.ts'
import { nameKeyOf } from './organizations.server.ts'
import { placeRows } from './places.server.ts'
import { mayExchangeDirectory } from './policy.ts'
import { readFiles } from './read-apart.server.ts'
import type { ReadSources } from './read-package.server.ts'

export type Standing = typeof services.$inferSelect & { organization: string }
export type Added = { source: Candidate }
export type Changed = { source: Candidate; standing: Standing; fields: ChangedFields }

export type ImportPlan = {
  added: Added[]
  changed: Changed[]
  unchanged: number
  /** Proposals that wait for the second person, or were declined: a package does not decide on them. */
  held: { id: string; name: string; declined: boolean }[]
  leftOut: LeftOut[]
  /** New and changed sources that come with the next import of the same package. */
  later: number
  faults: Fault[]
  /** The same digest is the same package on the same directory. */
  digest: string
}

/** So many that writing them holds up nobody for longer than a quarter of a second; the rest comes with the next import. */
const most = { sources: 500, places: 15_000 }
const atOnce = 100

/** What a package would change now. It changes nothing. */
export async function planImport(ctx: Context, files: PackageFiles): Promise<ImportPlan> {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  return planFor(ctx, await readFiles(ctx, files))
}

/** The same for a package that was read. */
export async function planFor(ctx: Context, { file, candidates, leftOut, faults }: ReadSources) {
  const plan: ImportPlan = {
    ...{ added: [], changed: [], unchanged: 0, held: [], later: 0, faults, digest: '', leftOut },
  }
  if (!candidates) return plan
  const room = { ...most }
  for (let from = 0; from < candidates.length; from += atOnce) {
    await compare(ctx, candidates.slice(from, from + atOnce), plan, { room, file })
    await pause()
  }
  const { added, changed, held } = plan
  const standing = changed.map(({ standing: { id, version } }) => [id, version])
  plan.digest = createHash('sha256')
    .update(JSON.stringify([added, changed.map(({ source }) => source), standing, held, plan.later]))
    .digest('hex')
  return plan
}

async function compare(
  ctx: Context,
  candidates: Candidate[],
  plan: ImportPlan,
  { room, file }: { room: typeof most; file: string },
) {
  const found = await standing(
    ctx,
    candidates.map(({ id }) => id),
  )
  for (const source of candidates) {
    const { id, name } = source
    const now = found.get(id)
    if (now && now.state !== 'published') {
      plan.held.push({ id, name, declined: now.state === 'declined' })
      continue
    }
    const differs = !now || !isSame(now, source)
    if (differs) {
      const personal = await clientDataIn(ctx, source.input)
      if (personal)
        plan.faults.push(faultAt({ file, line: source.line, value: personal }, (t) => t.clientData))
    }
    if (!differs) plan.unchanged++
    else if (!takes(room, source)) plan.later++
    else if (!now) plan.added.push({ source })
    else plan.changed.push({ source, standing: now, fields: fieldsChanged(now, source) })
  }
}

function takes(room: typeof most, source: Candidate) {
  const places = placeRows({ ...source, freshOn: '' }).length
  if (room.sources < 1 || room.places < places) return false
  room.sources--
  room.places -= places
  return true
}

async function standing(ctx: Context, ids: string[]): Promise<Map<string, Standing>> {
  const rows = await ctx.store.read
    .select({ source: services, organization: organizations.name })
    .from(services)
    .innerJoin(organizations, eq(organizations.id, services.organizationId))
    .where(inArray(services.id, ids))
  return new Map(rows.map(({ source, organization }) => [source.id, { ...source, organization }]))
}

/** The later of two days of a check holds; which row an organisation has here says nothing about the source. */
function isSame(now: Standing, source: Candidate) {
  if (source.assuredOn && source.assuredOn > (now.assuredOn ?? '')) return false
  const rows = (one: ExchangedSource) =>
    JSON.stringify(rowsOf({ ...one, organizationId: '', assuredOn: null }))
  return isSameName(now, source) && rows(now) === rows(source)
}

const isSameName = (a: ExchangedSource, b: ExchangedSource) =>
  nameKeyOf(a.organization) === nameKeyOf(b.organization)

const fieldsChanged = (now: Standing, source: Candidate): ChangedFields => ({
  ...changesBetween(tidyFacts(now), source),
  ...(!isSameName(now, source) && {
    organization: { before: now.organization, after: source.organization },
  }),
})
