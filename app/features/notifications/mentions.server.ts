import type { Context } from '#app/core/context.ts'
import { holdBackMails } from '#app/core/mail/mail.server.ts'
import { forgetUnread } from '#app/core/notices.server.ts'
import { calledByAnswer, followersOf } from '#app/features/cases/index.server.ts'
import { readersOf, tell, toldOf } from '#app/features/notices/index.server.ts'
import type { Queries } from '#db/store.ts'

/**
 * Tells those whom an answer calls by name or by letter and whom nothing told of it so far, and takes back what was told
 * to whom it calls no longer. Answers whom it calls; who wants to hear no more of the case hears nothing of this either.
 */
export async function tellMentioned(tx: Queries, ctx: Context, caseId: string, replyId: string) {
  const called = await calledByAnswer(tx, ctx, replyId)
  if (!called) return []
  const place = { subjectId: caseId, path: called.path }
  const told = await toldOf(tx, place)
  const taken = told.filter((id) => !called.ids.includes(id))
  if (taken.length > 0) {
    await forgetUnread(tx, taken, { ...place, letter: 'mentioned' })
    const emails = (await readersOf(tx, taken)).map(({ email }) => email)
    await holdBackMails(tx, emails, caseId, called.path)
  }
  const isNew = (id: string) => !told.includes(id) && !called.before.includes(id)
  const silent = (await followersOf(tx, caseId)).flatMap(({ id, follow }) => (follow === 'none' ? [id] : []))
  await tell(
    tx,
    ctx,
    called.ids.filter((id) => isNew(id) && !silent.includes(id)),
    { ...place, kind: 'answers', letter: 'mentioned', isPost: true },
  )
  return called.ids
}
