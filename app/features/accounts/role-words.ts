import type { Locale } from '#app/core/i18n/locale.ts'
import { municipalities, prefectures } from '#db/reference/areas.ts'
import type { grants, InvitedRole } from '#db/schema/accounts.ts'
import { messages } from './messages.ts'

/** A role in words: 「行政の担当者（愛知県 豊橋市）」. */
export function roleInWords(locale: Locale, { role, level, code }: InvitedRole) {
  const { roles, people } = messages.in(locale)
  if (!level) return roles[role]
  const municipality = municipalities.find((one) => one.code === code)
  const prefecture = prefectures.find((one) => one.code === (municipality?.prefecture ?? code))
  const area = [prefecture?.name, municipality?.name].filter(Boolean).join(' ')
  return people.roleOfArea(roles[role], area || people.levels[level])
}

export const invitedRoleOf = ({
  role,
  jurisdictionLevel,
  jurisdictionCode,
}: typeof grants.$inferSelect): InvitedRole => ({
  role,
  level: jurisdictionLevel ?? undefined,
  code: jurisdictionCode ?? undefined,
})
