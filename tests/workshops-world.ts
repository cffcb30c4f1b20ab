import { and, asc, eq } from 'drizzle-orm'
import { registrations, workshops } from '#db/schema/workshops.ts'
import { pollInput, workshopInput, type WorkshopInput } from '#app/features/workshops/input.ts'
import { openPoll } from '#app/features/workshops/poll.server.ts'
import { planWorkshop } from '#app/features/workshops/planning.server.ts'
import type { PersonContext, World } from './world.ts'

const written = {
  version: '0',
  title: '住まいの事例を考える会',
  aim: '一つの事例から、できることを出し合います。',
  format: 'both',
  roomSeats: '2',
  onlineSeats: '3',
  place: '見本ビル 3階',
  roomLink: 'https://meet.demo.example/room',
  day: '2026-12-08',
  startsAt: '14:00',
  minutes: '90',
  opensOn: '2026-11-24',
  closesOn: '2026-12-07',
  agenda: '10 始まり\n80 検討',
}

type Optional = 'prefecture' | 'forRole' | 'repeat' | 'times' | 'reach'

/** What the form of a workshop sends, with changes; a field that is empty was left empty. */
export const workshopFieldsOf = (
  changes: Partial<Record<keyof typeof written | Optional, string>> & { rules?: string[] } = {},
) => Object.fromEntries(Object.entries({ ...written, ...changes }).filter(([, value]) => value !== ''))

export const plan = (changes: Parameters<typeof workshopFieldsOf>[0] = {}): WorkshopInput =>
  workshopInput.parse(workshopFieldsOf(changes))

/** A workshop in two weeks that is open now. */
export const plannedWorkshop = (
  { as }: Pick<World, 'as'>,
  changes: Parameters<typeof workshopFieldsOf>[0] = {},
  organiser = 'takeru',
): Promise<string> => planWorkshop(as(organiser, 'organiser'), plan(changes))

type PollFields = Record<string, string | string[]>

/** What the form of a date poll sends, with changes. */
export const pollFieldsOf = (changes: PollFields = {}): PollFields => ({
  id: '0190a8e0-0000-7000-8000-000000000001',
  title: '住まいの事例を考える会',
  aim: '一つの事例から、できることを出し合います。',
  minutes: '90',
  format: 'online',
  onlineSeats: '2',
  options: '2026-12-08 14:00\n2026-12-09 10:00-12:00',
  deadline: '2026-12-01',
  agenda: '10 始まり\n80 検討',
  ...changes,
})

/** A poll over two dates; answers the id that the workshop will have. */
export const askedDates = (ctx: PersonContext, changes: PollFields = {}): Promise<string> =>
  openPoll(ctx, pollInput.parse(pollFieldsOf({ id: ctx.newId(), ...changes })))

/** A workshop with one pool of this many seats. */
export const onlineWorkshop = (world: Pick<World, 'as'>, seats: number, organiser?: string) =>
  plannedWorkshop(
    world,
    { format: 'online', roomSeats: '', onlineSeats: String(seats), place: '' },
    organiser,
  )

/** Who sits and who waits, in the order of asking. */
export async function standing({ store }: Pick<World, 'store'>, workshopId: string) {
  const rows = await store.read
    .select()
    .from(registrations)
    .where(eq(registrations.workshopId, workshopId))
    .orderBy(asc(registrations.position))
  return rows
}

export async function placeOf({ store }: Pick<World, 'store'>, workshopId: string, { actor }: PersonContext) {
  const [row] = await store.read
    .select()
    .from(registrations)
    .where(and(eq(registrations.workshopId, workshopId), eq(registrations.memberId, actor.id)))
  return row?.place ?? null
}

export async function workshopRowOf({ store }: Pick<World, 'store'>, id: string) {
  const [row] = await store.read.select().from(workshops).where(eq(workshops.id, id))
  if (!row) throw new Error(`There is no workshop ${id}.`)
  return row
}
