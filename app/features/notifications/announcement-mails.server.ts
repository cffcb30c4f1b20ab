import type { Context } from '#app/core/context.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { pause } from '#app/core/pause.ts'
import { announcementRow, audienceAfter } from '#app/features/announcements/index.server.ts'
import { notYetTold, tell } from '#app/features/notices/index.server.ts'

export const announcementJob = 'announcements.telling'

const peopleAtOnce = 200

/** Orders the telling of an announcement: its audience may be everybody, so that it is told in parts. */
export const announcementMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  if (event !== 'announcement.published') return
  await enqueue(tx, ctx, { kind: announcementJob, key: subjectId, payload: { id: subjectId } })
}

/** Tells everybody whom it is for, each once; broken off, it goes on where it stopped. */
export async function tellAnnouncement(ctx: Context, id: string) {
  for (let after: string | null = ''; after !== null;) {
    after = await tellSome(ctx, id, after)
    await pause()
  }
}

const tellSome = (ctx: Context, id: string, after: string) =>
  ctx.store.transact(async (tx) => {
    const announcement = await announcementRow(tx, id)
    if (announcement?.state !== 'published') return null
    const people = await audienceAfter(tx, announcement, after, peopleAtOnce)
    if (people.length === 0) return null
    const { mustRead } = announcement
    await tell(tx, ctx, await notYetTold(tx, people, id), {
      ...{ kind: 'announcements', letter: mustRead ? 'mustRead' : 'announcement', mustRead },
      ...{ path: `/announcements/${id}`, subjectId: id },
    })
    return people.at(-1)!
  }, `telling ${id}`)
