import type { ConsentInput } from '#app/features/consents/index.ts'
import { giveConsent } from '#app/features/cases/consent.server.ts'
import type { DraftInput } from '#app/features/cases/input.ts'
import { decideItem, nominateCase } from '#app/features/minutes/agenda.server.ts'
import { itemInput, type ItemInput } from '#app/features/minutes/input.ts'
import { itemsOf } from '#app/features/minutes/items.query.server.ts'
import { saveItem } from '#app/features/minutes/writing.server.ts'
import { giveRole, register } from '#app/features/workshops/index.server.ts'
import { consent, publishedCase } from './cases-world.ts'
import { onlineWorkshop } from './workshops-world.ts'
import type { PersonContext, World } from './world.ts'

export const during = '2026-12-08T14:30:00+09:00'

/** What the form of an item sends, with changes. */
export const minutesOf = (changes: Record<string, unknown> = {}): ItemInput =>
  itemInput.parse({
    version: '0',
    assessment: '保証人のことより、先に仕事の安定を考える。',
    decision: '居住支援法人に、来週までに連絡する。',
    lessonTitle: '保証人がいないときは、先に居住支援法人へ',
    lesson: '保証人をさがす前に、居住支援法人に聞くと早い。',
    ...changes,
  })

/** A published case that workshops may deal with. */
export async function caseForWorkshops(
  { as }: Pick<World, 'as'>,
  author: PersonContext,
  changes: Partial<DraftInput> = {},
) {
  const id = await publishedCase(author, as('moderator', 'moderator'), changes)
  await giveConsent(author, id, consent({ scopes: ['workshop'] } as Partial<ConsentInput>))
  return id
}

/** A workshop of takeru with ume as its scribe, kaede in a seat and the case of sakura on its agenda. */
export async function workshopWithCase(world: World, changes: Partial<DraftInput> = {}) {
  const author = world.as('sakura')
  const caseId = await caseForWorkshops(world, author, changes)
  const id = await onlineWorkshop(world, 3)
  for (const name of ['kaede', 'ume']) await register(world.as(name), id, 'online')
  await giveRole(world.as('takeru'), id, { person: world.as('ume').actor.id, role: 'scribe' })
  await nominateCase(author, id, caseId)
  const item = await onlyItem(world, id)
  await decideItem(world.as('takeru'), id, { item, decision: 'agreed' })
  return { id, caseId, item }
}

export async function onlyItem({ store }: Pick<World, 'store'>, workshopId: string) {
  const [item] = await itemsOf(store.read, workshopId)
  if (!item) throw new Error(`Nothing is on the agenda of ${workshopId}.`)
  return item.id
}

/** The same with the item written, while the workshop runs. */
export async function writtenMinutes(world: World, changes: Record<string, unknown> = {}) {
  const made = await workshopWithCase(world)
  world.clock.set(during)
  await saveItem(world.as('ume'), made.id, made.item, minutesOf(changes))
  return made
}
