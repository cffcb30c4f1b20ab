import { roster } from '#db/schema/members.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import { runNextJob } from '#app/core/jobs/runner.server.ts'
import { backgroundWork } from '#app/cli/background-work.ts'
import { reportPost } from '#app/features/moderation/index.server.ts'
import { giveConsent, postReply } from '#app/features/cases/index.server.ts'
import { saveProfile } from '#app/features/members/index.server.ts'
import { moveTo } from '#app/features/members/moves.server.ts'
import { register } from '#app/features/workshops/index.server.ts'
import { openFeed } from '#app/features/workshops/feed.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { requestRecovery } from '#app/features/accounts/recovery-mail.server.ts'
import { attached } from './attachments-world.ts'
import { answer, consent, draftedCase, publishedCase, waitingCase } from './cases-world.ts'
import { publishedSource } from './directory-world.ts'
import { reportDraft, waitingReport } from './gaps-world.ts'
import { addedResource } from './library-world.ts'
import { report } from './moderation-world.ts'
import { onlineWorkshop } from './workshops-world.ts'
import { emailOf, password, type World } from './world.ts'

const { subscribers, handlers } = backgroundWork({ smtpUrl: null, mailFrom: 'portal@test.example' })

/** What the portal does when nobody asks, until there is nothing left to do. */
export async function settle({ system }: World) {
  await drainOutbox(system, subscribers)
  while (await runNextJob(system, handlers));
}

/** The words in everything that the busy member writes. */
export const words = 'ことばのしるし'
export const busy = 'kakuregi'

/** A member who did something everywhere, by name and anonymously; a colleague answers and asks too. */
export async function busyMember(world: World) {
  const [member, colleague] = [world.as(busy), world.as('kaede')]
  const moderator = world.as('shino', 'moderator')
  const { id: accountId } = member.actor
  const now = world.clock.now()
  // Not the address of the account: the roster may know another one.
  const office = `${busy}-office@test.example`
  await world.store.transact((tx) =>
    tx
      .insert(roster)
      .values({
        ...{ accountId, certificate: 'A-00001', cohort: '令和6年度', name: busy, email: office },
        ...{ emailKey: office, issuedOn: '2025-03-31', expiresOn: '2028-03-30', changedAt: now },
        ...{ organisation: `${busy}協会`, prefecture: '23', languages: ['ja'], removedOn: null },
        readOnlyFrom: '2028-03-31',
      })
      .then(),
  )
  const letter = { recipient: office, confidential: false, subject: '招待', body: '招待' }
  await world.store.transact((tx) => queueMail(tx, world.system, letter))
  const named = await publishedCase(member, moderator, { title: `${words}の題`, anonymous: 'no' })
  await giveConsent(member, named, consent({ reference: `${words}の番号` }))
  await draftedCase(member, { title: `${words}の下書き` })
  await waitingCase(member, { title: `${words}を待つ` })
  const other = await publishedCase(colleague, moderator)
  await postReply(colleague, named, answer({ body: '同僚の答え。' }))
  const byName = await postReply(member, other, answer({ body: `${words}を名前で。`, anonymous: 'no' }))
  const unnamed = await postReply(member, other, answer({ body: `${words}を匿名で。`, anonymous: 'yes' }))
  await attached(member, { caseId: other, post: byName }, { name: `${words}.pdf` })
  await waitingReport(member)
  await reportDraft(member)
  await reportPost(member, other, report(0))
  const workshop = await onlineWorkshop(world, 1)
  await register(member, workshop, 'online')
  await register(colleague, workshop, 'online')
  await openFeed(member)
  await publishedSource(member, moderator)
  await addedResource(member)
  await moveTo(member, { organisation: `${busy}センター`, prefecture: '22', movesOn: '2026-11-01' })
  await moveTo(member, { organisation: `${busy}財団`, prefecture: '13', movesOn: '2027-04-01' })
  await saveProfile(member, {
    ...{ version: 1, languages: ['ja'], specialties: ['housing'], offer: `${busy}に聞いてください` },
    open: ['organisation', 'email', 'offer'],
  })
  await signIn(world.guest, { email: emailOf(busy), password, address: '192.0.2.1' })
  await requestRecovery(world.guest, { email: emailOf(busy), address: '192.0.2.1' })
  await settle(world)
  return { member, colleague, named, other, byName, unnamed, workshop }
}
