import { areaName } from '#db/reference/areas.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'

export const useMessages = () => messages.in(useLocale())

/** The name of a place; its code when nobody knows it any more. */
export const placeName = (area: string) => areaName(area) ?? area

/** The word for a body in a sentence. */
export function useBodyName() {
  const { national } = useMessages()
  return (body: { name: string | null } | null | '') => (body && body.name) || national
}
