import { useMessages } from './use-messages.ts'

type Workshop = { id: string; title: string }

/** The pages above those of the minutes. */
export function useTrail({ id, title }: Workshop, { below = false } = {}) {
  const t = useMessages()
  return [
    { href: '/workshops', label: t.workshops },
    { href: `/workshops/${id}`, label: title },
    ...(below ? [{ href: `/workshops/${id}/minutes`, label: t.minutes }] : []),
  ]
}
