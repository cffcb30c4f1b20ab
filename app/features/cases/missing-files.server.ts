import { keepAttachment } from '#app/features/attachments/index.server.ts'
import type { Context } from '#app/core/context.ts'
import { isAppError } from '#app/core/errors.ts'
import { brokenOff } from '#app/core/files/refusals.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { ReplyDraft } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Target } from './attachments.server.ts'
import { caseLock } from './lock.ts'
import { keep, keptBy } from './readers.server.ts'

type Unsent = { caseId: string; accountId: string; to: number | null }

/**
 * Keeps a file like `keepAttachment`. One for an unsent answer that did not arrive, since the connection broke off or
 * nothing can be stored, is marked as missing in its draft until it is sent again, or the answer is.
 */
export async function keepFor(ctx: Context, target: Target, name: string, bytes: AsyncIterable<Uint8Array>) {
  const unsent = unsentOf(ctx, target)
  const mark = (isMissing: boolean) =>
    unsent && setMissing(ctx, unsent, name.slice(0, longestName), isMissing)
  try {
    const kept = await keepAttachment(ctx, name, bytes)
    await mark(false)
    return kept
  } catch (error) {
    // Where files cannot be stored, perhaps nothing can: what is told is the first reason.
    if (didNotArrive(error)) await mark(true)?.catch(() => {})
    throw error
  }
}

const didNotArrive = (error: unknown) =>
  !isAppError(error) || error.code === 'unavailable' || error.said?.en === brokenOff.en

function unsentOf({ actor }: Context, target: Target): Unsent | null {
  if (!('unsent' in target) || actor.kind !== 'person') return null
  return { caseId: target.caseId, accountId: actor.id, to: target.unsent || null }
}

const most = 5
const longestName = 200

const setMissing = (ctx: Context, { caseId, accountId, to }: Unsent, name: string, isMissing: boolean) =>
  ctx.store.transact(async (tx) => {
    const { drafts } = await keptBy(tx, caseId, accountId)
    const found = drafts.find((draft) => draft.to === to)
    if (!isMissing && !found?.missing?.includes(name)) return
    const empty: ReplyDraft = { to, quote: '', body: '', anonymous: null, savedOn: dayOf(ctx.now()) }
    const draft = found ?? empty
    const others = (draft.missing ?? []).filter((other) => other !== name)
    const missing = isMissing ? [...others, name].slice(-most) : others
    await keep(tx, caseId, accountId, {
      drafts: [...drafts.filter((one) => one !== found), { ...draft, missing }],
    })
  }, caseLock(caseId))

/** Which files did not arrive for an unsent answer. */
export async function missingOf(read: Queries, ctx: Context, target: Target): Promise<string[]> {
  const unsent = unsentOf(ctx, target)
  if (!unsent) return []
  const { drafts } = await keptBy(read, unsent.caseId, unsent.accountId)
  return drafts.find(({ to }) => to === unsent.to)?.missing ?? []
}
