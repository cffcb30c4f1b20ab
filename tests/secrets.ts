import { drainOutbox } from '#app/core/outbox.server.ts'
import { sayMeToo } from '#app/features/gaps/me-too.server.ts'
import { assignReport, setAside } from '#app/features/gaps/sorting.server.ts'
import { makeStatement } from '#app/features/gaps/stating.server.ts'
import { markHelped, markUseful } from '#app/features/cases/marks.server.ts'
import { postReply } from '#app/features/cases/replies.server.ts'
import { saveReplyDraft } from '#app/features/cases/reply-drafts.server.ts'
import { editReply } from '#app/features/cases/reply-edit.server.ts'
import { lookAtIdentity } from '#app/features/identities/look.server.ts'
import { approveRequest } from '#app/features/identities/requests.server.ts'
import {
  caseMails,
  gapMails,
  identityMails,
  moderationMails,
} from '#app/features/notifications/index.server.ts'
import { appealDecision } from '#app/features/moderation/appeal.server.ts'
import { attached } from './attachments-world.ts'
import { answer, declinedCase, draftedCase, publishedCase, sentBackCase, waitingCase } from './cases-world.ts'
import { publishedSource } from './directory-world.ts'
import { rawWords, stated, statementOf, waitingReport } from './gaps-world.ts'
import { ask } from './identities-world.ts'
import { decided, reported } from './moderation-world.ts'
import { servedWorld, type ServedWorld } from './served.ts'
import { emailOf, type PersonContext } from './world.ts'

const hidden = { anonymous: 'yes' } as const

/**
 * A world in which three people never give their name: an asker, a colleague who only answers, and a moderator who
 * also writes. Everybody else does.
 */
export async function worldWithSecrets() {
  const world = await servedWorld()
  const { as } = world
  const moderator = as('moderator', 'moderator')
  const secretive = {
    asker: as('kakureta-shitsumonsha', 'coordinator'),
    answerer: as('kakureta-kaitousha', 'organiser'),
    chief: as('kakureta-kakuninsha', 'coordinator', 'moderator'),
  }
  const { asker, answerer, chief } = secretive
  const mine = await publishedCase(asker, moderator, {
    ...hidden,
    title: '匿名の事例',
    categories: ['housing', 'welfare'],
  })
  const chiefs = await publishedCase(chief, moderator, { ...hidden, title: '確認担当の匿名の事例' })
  const named = await publishedCase(as('namae-wo-dasu-hito'), chief, { title: '名前のある事例' })
  for (const id of [mine, chiefs, named]) {
    await postReply(answerer, id, answer(hidden))
    await postReply(asker, id, answer(hidden))
    await postReply(chief, id, answer(hidden))
  }
  await attached(asker, { caseId: mine, post: 2 })
  await attached(answerer, { caseId: mine, unsent: 0 })
  await lifeOf(mine, secretive)
  await calledByLetter(as('namae-wo-dasu-hito'), mine)
  const unpublished = {
    draft: await draftedCase(asker, { ...hidden, title: '匿名の下書き' }),
    undecided: await draftedCase(asker, { anonymous: undefined, title: '名前を決めていない下書き' }),
    waiting: await waitingCase(asker, { ...hidden, title: '確認を待つ匿名の事例' }),
    chiefs: await waitingCase(chief, { ...hidden, title: '確認担当が出した匿名の事例' }),
    sentBack: await sentBackCase(asker, moderator, { ...hidden, title: '戻ってきた匿名の事例' }),
    declined: await declinedCase(asker, moderator, { ...hidden, title: '公開しない匿名の事例' }),
  }
  const gaps = await gapsOf(world, Object.values(secretive))
  const matters = await mattersOf(world, named, asker, answerer)
  await openingsOf(world, mine, chiefs)
  await drainOutbox(world.system, [caseMails, gapMails, moderationMails, identityMails])
  const source = await publishedSource(as('renkeisaki-wo-susumeru-hito'), moderator)
  const ids = [mine, chiefs, named, ...Object.values(unpublished), ...gaps, ...matters, source]
  return { ...world, secretive, ids, mine, named, unpublished, moderator }
}

/** Hidden people edit, answer and quote each other, mark and begin to write. */
async function lifeOf(
  caseId: string,
  { asker, answerer, chief }: Record<'asker' | 'answerer' | 'chief', PersonContext>,
) {
  const text = { version: 1, body: '直した匿名の回答です。', dismissals: [] }
  await editReply(answerer, { caseId, position: 1 }, text)
  await postReply(asker, caseId, answer({ ...hidden, to: 1, quote: '直した匿名の回答' }))
  await markHelped(asker, caseId, { post: 1, value: true })
  await markUseful(chief, caseId, { post: 1, value: true })
  await saveReplyDraft(chief, caseId, { body: '書きかけ', to: 1, dismissals: [] })
}

/** Everybody who is hidden in the thread is called there, one of them by an edit. */
async function calledByLetter(writer: PersonContext, caseId: string) {
  const position = await postReply(writer, caseId, answer({ body: '@質問者さんと@回答者Bさんに聞きます。' }))
  const body = '@質問者さん、@回答者Bさん、@回答者Cさんに聞きます。'
  await editReply(writer, { caseId, position }, { version: 1, body, dismissals: [] })
}

/** Statements in which hidden people told something, one seen by all and one by moderators, and raw reports. */
async function gapsOf(world: Pick<ServedWorld, 'as'>, people: PersonContext[]) {
  const { as } = world
  const area = '23201'
  const seen = await statementOf(world, ['namae-wo-dasu-hito'], { area, safe: 'yes' }, { ownBody: 'yes' })
  for (const person of people) await sayMeToo(person, seen, { prefecture: '23', municipality: '' })
  const reports: string[] = []
  for (const person of people) reports.push(await waitingReport(person, { area, text: rawWords }))
  const statement = await makeStatement(as('shino', 'moderator'), reports[0]!, stated({ area }))
  await assignReport(as('shino'), reports[1]!, seen)
  await setAside(as('shino'), await waitingReport(people[0]!, { text: rawWords }), '連携先がある。')
  return [seen, statement, ...reports]
}

/** A case that a hidden person reported, and the hidden answer of another, who appealed. */
async function mattersOf(
  { as }: Pick<ServedWorld, 'as'>,
  caseId: string,
  asker: PersonContext,
  answerer: PersonContext,
) {
  const waiting = await reported(asker, caseId)
  const appealed = await reported(answerer, caseId, 2)
  await decided(as('shino', 'moderator'), appealed, 'hidden')
  await appealDecision(asker, appealed, { appeal: '人が分かることは書いていません。' })
  return [waiting, appealed]
}

/** Two admins saw who wrote one post, and one of them asked for another. */
async function openingsOf({ as }: Pick<ServedWorld, 'as'>, shown: string, waiting: string) {
  const admin = as('admin', 'admin')
  const opened = await ask(admin, shown, 0)
  await approveRequest(as('second-admin', 'admin'), opened)
  await lookAtIdentity(admin, opened)
  await ask(admin, waiting, 0)
}

/** What gives a person away: the id, the name, the mail address. */
export const marksOf = ({ actor }: { actor: { id: string; name: string } }) => [
  actor.id,
  actor.name,
  emailOf(actor.name),
]
