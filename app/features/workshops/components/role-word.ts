import { workshopRoles } from '#db/reference/vocabularies.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import type { useMessages } from './use-messages.ts'

export const roleWord = (t: ReturnType<typeof useMessages>, role: string, locale: Locale) => {
  if (role === 'organiser') return t.organiser
  if (role === 'co-organiser') return t.people.coOrganiser
  return workshopRoles.find(({ id }) => id === role)?.[locale] ?? role
}
