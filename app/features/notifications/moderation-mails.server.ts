import { settleNotices } from '#app/core/notices.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { contactsWithRole } from '#app/features/accounts/index.server.ts'
import { concernedBy } from '#app/features/moderation/index.server.ts'
import { tell } from '#app/features/notices/index.server.ts'
import type { Letter } from '#app/features/notices/index.ts'
import type { Queries } from '#db/store.ts'

type Concerned = NonNullable<Awaited<ReturnType<typeof concernedBy>>>

const told: Record<string, { letter: Letter; path: (id: string) => string; toAuthor?: true }> = {
  'matter.reported': { letter: 'reported', path: (id) => `/moderation/reports/${id}` },
  'matter.appealed': { letter: 'appealed', path: (id) => `/moderation/reports/${id}` },
  'matter.decided': { letter: 'decided', path: (id) => `/me/decisions/${id}`, toAuthor: true },
}

/** Tells those who may decide on a reported post, and its author when it was decided: one link, no text, no name. */
export const moderationMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  const one = told[event]
  const concerned = one && (await concernedBy(tx, subjectId))
  if (!concerned) return
  const { letter, path, toAuthor } = one
  if (toAuthor) await settleNotices(tx, subjectId, ['reported', 'appealed'])
  await tell(tx, ctx, toAuthor ? [concerned.authorId] : await decidersOf(tx, concerned), {
    ...{ kind: toAuthor ? 'decisions' : 'reviews', letter, path: path(subjectId), subjectId },
  })
}

const decidersOf = async (tx: Queries, { mayDecide }: Concerned) =>
  (await contactsWithRole(tx, 'moderator')).map(({ id }) => id).filter(mayDecide)
