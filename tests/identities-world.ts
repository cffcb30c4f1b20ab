import { eq } from 'drizzle-orm'
import { identityRequests } from '#db/schema/identities.ts'
import { postReply } from '#app/features/cases/index.server.ts'
import { askForIdentity } from '#app/features/identities/requests.server.ts'
import { answer, publishedCase } from './cases-world.ts'
import { freshWorld, type PersonContext, type World } from './world.ts'

export const why = '命にかかわると、警察から書面で問い合わせがありました。'

export const ask = (admin: PersonContext, caseId: string, position = 1) =>
  askForIdentity(admin, { post: `/cases/${caseId}#answer-${position}`, reason: why })

/** A case under a name with an anonymous answer of Kaede's and a named one; three admins, all proved just now. */
export async function glassWorld() {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await postReply(as('kaede'), id, answer({ anonymous: 'yes' }))
  await postReply(as('minoru'), id, answer({ body: '市の窓口に聞きます。' }))
  const admin = (name: string) => as(name, 'admin')
  return { ...world, id, nozomi: admin('nozomi'), makoto: admin('makoto'), hikaru: admin('hikaru') }
}

/** The same person with a proof of now. */
export const provedNow = (ctx: PersonContext): PersonContext => ({
  ...ctx,
  actor: { ...ctx.actor, provedAt: ctx.now() },
})

export async function requestRow({ store }: Pick<World, 'store'>, id: string) {
  const [row] = await store.read.select().from(identityRequests).where(eq(identityRequests.id, id))
  return row
}
