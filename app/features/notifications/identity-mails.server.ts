import { settleNotices } from '#app/core/notices.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { contactsWithRole } from '#app/features/accounts/index.server.ts'
import { concernedByRequest } from '#app/features/identities/index.server.ts'
import { tell } from '#app/features/notices/index.server.ts'

const decisions = ['identity.approved', 'identity.refused']

/** Tells the other admins of a request, whoever asked of the decision, and the author as soon as the name was shown. */
export const identityMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  const concerned = event.startsWith('identity.') ? await concernedByRequest(tx, subjectId) : null
  if (!concerned) return
  const { askerId, authorId } = concerned
  const path = `/admin/identities/${subjectId}`
  if (event === 'identity.asked') {
    // All of them: who is left out would be the author.
    const others = (await contactsWithRole(tx, 'admin')).map(({ id }) => id).filter((id) => id !== askerId)
    const news = { kind: 'reviews', letter: 'identityAsked', path, subjectId, mustRead: true } as const
    return tell(tx, ctx, others, news)
  }
  await settleNotices(tx, subjectId, ['identityAsked'])
  if (decisions.includes(event))
    await tell(tx, ctx, [askerId], {
      ...{ kind: 'reviews', letter: 'identityDecided', path, subjectId, mustRead: true },
    })
  if (event === 'identity.shown' && authorId)
    await tell(tx, ctx, [authorId], {
      ...{ kind: 'decisions', letter: 'identityShown', path: '/me/identities', subjectId },
      ...{ mustRead: true, isPost: true },
    })
}
