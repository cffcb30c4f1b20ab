import type { DemoCase, DemoReply } from '#db/seed/content.ts'
import { demo } from '#db/seed/index.ts'
import { demoMembers } from '#db/seed/people.ts'
import type { Context } from '#app/core/context.ts'
import { editReply, markHelped, markUseful, postReply } from '#app/features/cases/index.server.ts'

import { attach } from './seed-attachments.ts'

type As = (key: string, at: Date) => Context
type Step = { daysAgo: number; run: (at: Date) => Promise<unknown> }

const dismissals: [] = []

/** The answers of a thread in order of time, each with what became of it: it is edited, useful, or helped. */
export const answerSteps = ({ key, author, daysAgo, replies }: DemoCase, as: As, id: string): Step[] =>
  replies.flatMap((reply, index) => {
    const position = index + 1
    const ago = Math.min(reply.daysAgo, daysAgo)
    const { to, quote, body, first, anonymous } = reply
    const said = { to, quote, dismissals, anonymous: anonymous ? ('yes' as const) : ('no' as const) }
    const mark = { post: position, value: true }
    const later = (run: Step['run']) => ({ daysAgo: Math.max(0, ago - 1), run })
    return [
      {
        daysAgo: ago,
        run: async (at) => {
          const member = as(reply.author, at)
          for (const file of filesOn(key, position))
            await attach(member, { caseId: id, unsent: to ?? 0 }, file)
          return postReply(member, id, { ...said, body: first ?? body })
        },
      },
      ...(first === undefined
        ? []
        : [
            later((at) =>
              editReply(as(reply.author, at), { caseId: id, position }, { version: 1, body, dismissals }),
            ),
          ]),
      ...(reply.helped ? [later((at) => markHelped(as(author, at), id, mark))] : []),
      ...readersOf(reply, position).map((reader) => later((at) => markUseful(as(reader, at), id, mark))),
    ]
  })

const filesOn = (key: string, position: number) =>
  demo.attachments.filter((file) => file.case === key && file.position === position)

/** Other members in turn, so that not always the same ones find something useful. */
function readersOf({ author, useful = 0 }: DemoReply, position: number): string[] {
  const others = demoMembers.map(({ key }) => key).filter((key) => key !== author)
  return Array.from({ length: useful }, (_, index) => others[(position * 7 + index) % others.length]!)
}
