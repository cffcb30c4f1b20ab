import type { Byline } from '../byline.ts'
import { useMessages } from './use-messages.ts'

/** The name or the alias of whoever wrote a post, as everybody sees it. */
export function useByline() {
  const t = useMessages()
  return (by: Byline, asks = false) => {
    if ('workshop' in by) return t.outcomeOf(by.workshop.title)
    if ('name' in by) return asks ? t.personQuestion(by.name) : t.person(by.name)
    return by.alias === 'asker' ? t.asker : t.answerer(by.letters)
  }
}
