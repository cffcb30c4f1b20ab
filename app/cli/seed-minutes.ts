import type { DemoWorkshop } from '#db/seed/content.ts'
import { demo } from '#db/seed/index.ts'
import type { Context } from '#app/core/context.ts'
import {
  closeMinutes,
  decideItem,
  itemInput,
  nominateCase,
  saveItem,
} from '#app/features/minutes/index.server.ts'

type As = (key: string, at: Date) => Context
type Step = { daysAgo: number; run: (at: Date) => Promise<unknown> }

const nominatedDaysBefore = 3

/** Authors offer their cases, the organiser puts them on the agenda, writes the day after, and may close. */
export function minutesSteps(
  told: DemoWorkshop,
  as: As,
  id: string,
  idOfCase: (key: string) => string,
): Step[] {
  const { minuted, inDays, organiser } = told
  if (!minuted) return []
  const nominate = (key: string) => ({
    daysAgo: -inDays + nominatedDaysBefore,
    run: async (at: Date) => {
      const { author } = demo.cases.find((one) => one.key === key)!
      const item = await nominateCase(as(author, at), id, idOfCase(key))
      await decideItem(as(organiser, at), id, { item, decision: 'agreed' })
      items.set(key, item)
    },
  })
  const items = new Map<string, string>()
  const daysAgo = -inDays - 1
  const written = minuted.items.map(({ case: key, parts, lessonTitle, gaps }) => ({
    daysAgo,
    run: (at: Date) => {
      const input = itemInput.parse({ version: 0, ...parts, lessonTitle, gaps })
      return saveItem(as(organiser, at), id, items.get(key)!, input)
    },
  }))
  const close = (at: Date) => closeMinutes(as(organiser, at), id, { seen: written.length, language: 'ja' })
  return [
    ...minuted.items.map((item) => nominate(item.case)),
    ...written,
    ...(minuted.closed ? [{ daysAgo, run: close }] : []),
  ]
}
