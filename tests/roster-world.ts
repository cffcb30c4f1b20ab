import { roster } from '#db/schema/members.ts'
import { applyRoster } from '#app/features/members/apply-roster.server.ts'
import { dryRun, keepRosterFile } from '#app/features/members/roster-file.server.ts'
import type { Plan } from '#app/features/members/plan.server.ts'
import type { Context } from '#app/core/context.ts'

export type RosterRow = Partial<Record<(typeof order)[number], string>>

const order = [
  'certificate',
  'cohort',
  'name',
  'email',
  'issued',
  'expires',
  'organisation',
  'prefecture',
  'languages',
] as const
const head = '認定証番号,期,氏名,メールアドレス,認定日,有効期限,所属,都道府県,言語'

/** A row of an invented person; `row(3, { expires: '2026-01-01' })`. */
export const row = (number: number, told: RosterRow = {}): RosterRow => ({
  certificate: `A-${String(number).padStart(5, '0')}`,
  cohort: '令和6年度',
  name: `見本 ${number}`,
  email: `member-${number}@demo.example`,
  issued: '令和7年3月31日',
  expires: '2028-03-30',
  organisation: '見本国際交流協会',
  prefecture: '愛知県',
  languages: '日本語、英語',
  ...told,
})

export const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1))

/** The file of these rows. */
export const rosterFile = (people: RosterRow[]) => ({
  name: 'roster.csv',
  bytes: new TextEncoder().encode(
    [head, ...people.map((person) => order.map((name) => `"${person[name] ?? ''}"`).join(','))].join('\r\n'),
  ),
})

/** Hands a roster in and answers its dry run. */
export async function checked(ctx: Context, people: RosterRow[]) {
  const kept = await keepRosterFile(ctx, rosterFile(people))
  if ('problem' in kept) throw new Error(JSON.stringify(kept.problem))
  return { id: kept.id, ...(await dryRun(ctx, kept.id)) }
}

/** Hands a roster in and applies it. */
export async function applied(ctx: Context, people: RosterRow[], { typed = '', goodRowsOnly = false } = {}) {
  const { id, plan } = await checked(ctx, people)
  await applyRoster(ctx, id, { digest: plan.digest, goodRowsOnly, typed })
  return plan
}

export const counts = ({ added, changed, lapsed, unchanged, errors }: Plan) => ({
  ...{ added: added.length, changed: changed.length, lapsed: lapsed.length },
  ...{ unchanged, errors: errors.length },
})
export const none = { added: 0, changed: 0, lapsed: 0, unchanged: 0, errors: 0 }

/** The roster as it stands, by certificate. */
export const held = ({ store }: Pick<Context, 'store'>) =>
  store.read.select().from(roster).orderBy(roster.certificate)
