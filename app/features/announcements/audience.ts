import type { Grant } from '#app/core/actor.ts'
import type { Role } from '#db/schema/accounts.ts'

export const roles = ['coordinator', 'organiser', 'moderator', 'official', 'admin'] as const satisfies Role[]

export type Audience = { roles: readonly Role[]; prefectures: readonly string[] }

/**
 * Whether an announcement is for somebody with these roles who works in this prefecture. An official belongs to the
 * prefecture of the jurisdiction, and one of the state to none; the query `audienceOf` says the same of everybody.
 */
export const isFor = (audience: Audience, grants: readonly Grant[], prefecture: string | null) =>
  grants.some(({ role, code }) => {
    const area = role === 'official' ? (code?.slice(0, 2) ?? null) : prefecture
    const inRole = audience.roles.length === 0 || audience.roles.includes(role)
    const inArea = audience.prefectures.length === 0 || (area !== null && audience.prefectures.includes(area))
    return inRole && inArea
  })
