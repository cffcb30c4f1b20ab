import {
  recoveryJob,
  sealAppKeys,
  sendRecoveryLink,
  sweepChallenges,
  sweepRecoveryLinks,
  sweepThrottles,
} from '#app/features/accounts/index.server.ts'
import {
  followRoster,
  inviteNewMembers,
  makeMoves,
  movesJob,
  remindMembers,
  rosterInvitationsJob,
  sweepRosterFiles,
} from '#app/features/members/index.server.ts'
import { sweepAttachments, sweepAttachmentsJob } from '#app/features/attachments/index.server.ts'
import { sweepPackages } from '#app/features/directory/index.server.ts'
import { consentEndsJob, hideWithoutConsent, wipeDeletedJob } from '#app/features/cases/index.server.ts'
import { orderMonthly, releaseJob } from '#app/features/statistics/index.server.ts'
import { askWhetherItWorks, endQuestions, routeStranded } from '#app/features/gaps/index.server.ts'
import {
  checkLinks,
  citationsFollow,
  citationsJob,
  linksJob,
  makePreview,
  orderCitations,
  previewAgain,
  previewJob,
  readAgain,
  readFile,
  readFileJob,
  refreshCitations,
  remindOwners,
  reviewRemindersJob,
  sweepFiles,
} from '#app/features/library/index.server.ts'
import { forgetCase, forgetCaseJob, minutesFollow } from '#app/features/minutes/index.server.ts'
import {
  accountMails,
  announcementJob,
  announcementMails,
  caseMails,
  gapMails,
  identityMails,
  libraryMails,
  moderationMails,
  tellAnnouncement,
  workshopMails,
} from '#app/features/notifications/index.server.ts'
import {
  bounceJob,
  digestJob,
  orderBounce,
  orderDigests,
  recordOrderedBounce,
  sendDigests,
} from '#app/features/notices/index.server.ts'
import { forgetLastMail, lastMailJob } from '#app/features/own-data/index.server.ts'
import {
  checkJob,
  orderCheck,
  rebuildIndex,
  searchFollows,
  wipeJob,
  wipeRemoved,
} from '#app/features/search/index.server.ts'
import {
  countRarity,
  fillJob,
  fillSome,
  orderRarity,
  rarityJob,
  similarFollows,
  similarJob,
  updateSimilar,
} from '#app/features/similar/index.server.ts'
import {
  mayRemindNow,
  passOnJob,
  passOnOffers,
  remindOfWorkshops,
  workshopRemindersJob,
} from '#app/features/workshops/index.server.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { enqueue, sweepJobs } from '#app/core/jobs/queue.server.ts'
import { mailJob, sendQueuedMail, smtpSender, sweepMails } from '#app/core/mail/mail.server.ts'
import { sweepNotices } from '#app/core/notices.server.ts'
import { sweepOutbox } from '#app/core/outbox.server.ts'
import { sweepSessions } from '#app/core/session/sessions.server.ts'
import { buildApart } from './build-apart.ts'
import type { Settings } from '#app/core/settings.ts'

const sweepJob = 'sweep'
const gapQuestionsJob = 'gaps.questions'
const remindersJob = 'roster.reminders'

/** The jobs, subscribers and timetable of all features: what the portal does when nobody asks. */
export function backgroundWork({ smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>) {
  const send = smtpUrl ? smtpSender(smtpUrl, mailFrom) : null
  return {
    subscribers: [
      caseMails,
      gapMails,
      accountMails,
      workshopMails,
      libraryMails,
      moderationMails,
      identityMails,
      announcementMails,
      followRoster,
      searchFollows,
      similarFollows,
      citationsFollow,
      minutesFollow,
    ],
    slow: [releaseJob, previewJob],
    handlers: {
      [mailJob]: async (ctx: Context, { id }: Record<string, string>) => {
        if (send && id) await sendQueuedMail(ctx, send, id, orderBounce)
      },
      [bounceJob]: async (ctx: Context, { id }: Record<string, string>) => {
        if (id) await recordOrderedBounce(ctx, id)
      },
      [rosterInvitationsJob]: (ctx: Context) => inviteNewMembers(ctx),
      [releaseJob]: buildApart,
      [passOnJob]: async (ctx: Context, { id }: Record<string, string>) => {
        if (id) await passOnOffers(ctx, id)
      },
      [workshopRemindersJob]: (ctx: Context) => remindOfWorkshops(ctx),
      [reviewRemindersJob]: (ctx: Context) => remindOwners(ctx),
      [readFileJob]: async (ctx: Context, { hash }: Record<string, string>) => {
        if (hash) await readFile(ctx, hash)
      },
      [previewJob]: async (ctx: Context, { hash }: Record<string, string>) => {
        if (hash) await makePreview(ctx, hash)
      },
      [linksJob]: (ctx: Context) => checkLinks(ctx),
      [citationsJob]: (ctx: Context) => refreshCitations(ctx),
      [sweepAttachmentsJob]: (ctx: Context) => sweepAttachments(ctx),
      [remindersJob]: (ctx: Context) => remindMembers(ctx),
      [movesJob]: (ctx: Context) => makeMoves(ctx),
      [gapQuestionsJob]: async (ctx: Context) => {
        await endQuestions(ctx)
        await askWhetherItWorks(ctx)
        await routeStranded(ctx)
      },
      [forgetCaseJob]: async (ctx: Context, { id }: Record<string, string>) => {
        if (id) await forgetCase(ctx, id)
      },
      [consentEndsJob]: (ctx: Context) => hideWithoutConsent(ctx),
      // Last in a withdrawal, so that the words of the index are gone too.
      [wipeDeletedJob]: async (ctx: Context) => {
        await wipeRemoved(ctx)
        await ctx.store.wipeDeleted()
      },
      [lastMailJob]: async (ctx: Context, { id }: Record<string, string>) => {
        if (!id) return
        await forgetLastMail(ctx, id)
        await ctx.store.wipeDeleted()
      },
      [digestJob]: async (ctx: Context, { rate }: Record<string, string>) => {
        if (rate === 'daily' || rate === 'weekly') await sendDigests(ctx, rate)
      },
      [announcementJob]: async (ctx: Context, { id }: Record<string, string>) => {
        if (id) await tellAnnouncement(ctx, id)
      },
      [wipeJob]: (ctx: Context) => wipeRemoved(ctx),
      [checkJob]: async (ctx: Context) => {
        await rebuildIndex(ctx, { anew: false })
      },
      [similarJob]: async (ctx: Context, { id }: Record<string, string>) => {
        if (id) await updateSimilar(ctx, id)
      },
      [fillJob]: (ctx: Context, { after }: Record<string, string>) => fillSome(ctx, after),
      [rarityJob]: (ctx: Context) => countRarity(ctx),
      [recoveryJob]: async (ctx: Context, { emailKey }: Record<string, string>) => {
        if (emailKey) await sendRecoveryLink(ctx, emailKey)
      },
      [sweepJob]: async (ctx: Context) => {
        await sealAppKeys(ctx)
        await sweepSessions(ctx.store, ctx.now())
        await sweepThrottles(ctx)
        await sweepChallenges(ctx)
        await sweepRecoveryLinks(ctx)
        await sweepRosterFiles(ctx)
        await sweepPackages(ctx)
        await sweepFiles(ctx)
        await sweepAttachments(ctx)
        await readAgain(ctx)
        await previewAgain(ctx)
        await sweepJobs(ctx)
        await sweepMails(ctx)
        await sweepOutbox(ctx)
        await sweepNotices(ctx)
      },
    },
    timetable: async (ctx: Context) => {
      const key = dayOf(ctx.now())
      await orderMonthly(ctx)
      await ctx.store.transact(async (tx) => {
        await enqueue(tx, ctx, { kind: sweepJob, key })
        await enqueue(tx, ctx, { kind: remindersJob, key })
        await enqueue(tx, ctx, { kind: movesJob, key })
        await enqueue(tx, ctx, { kind: gapQuestionsJob, key })
        await enqueue(tx, ctx, { kind: reviewRemindersJob, key })
        await enqueue(tx, ctx, { kind: linksJob, key })
        await enqueue(tx, ctx, { kind: consentEndsJob, key })
        await orderCheck(tx, ctx)
        await orderRarity(tx, ctx)
        await orderCitations(tx, ctx)
        await orderDigests(tx, ctx)
        // Once a day, and not before the day has begun for people.
        if (mayRemindNow(ctx.now())) await enqueue(tx, ctx, { kind: workshopRemindersJob, key })
      })
    },
  }
}
