import type { Context } from '#app/core/context.ts'
import {
  addBody,
  answerStatement,
  askWhetherItWorks,
  assignReport,
  makeStatement,
  sayWhetherItWorks,
  saveReport,
  sendReport,
} from '#app/features/gaps/index.server.ts'
import {
  competences,
  type DemoGapReport,
  type DemoStatement,
  statements,
  waitingReports,
} from '#db/seed/gaps.ts'

type Step = { daysAgo: number; run: (at: Date) => Promise<unknown> }
type As = (key: string, at: Date) => Context

/** The gaps of the demo: reports, statements, answers and what became of them, day by day. */
export const gapSteps = (as: As, operator: Context): Step[] => [
  ...competences.map(({ daysAgo, area, category, body }) => ({
    daysAgo,
    run: (at: Date) =>
      addBody(as('admin', at), {
        ...{ prefecture: area, municipality: '', category, bodyPrefecture: body, bodyMunicipality: '' },
      }),
  })),
  ...statements.flatMap((told) => stepsOf(told, as, operator)),
  ...waitingReports.map((told) => reporting(told, as, operator.newId())),
]

function stepsOf(told: DemoStatement, as: As, operator: Context): Step[] {
  const made: { id?: string; reports: string[] } = { reports: told.reports.map(() => operator.newId()) }
  const reports = told.reports.map((report, index) => reporting(report, as, made.reports[index]!))
  const sorting: Step = { daysAgo: told.daysAgo, run: (at) => sort(told, made, as('moderator', at)) }
  const { answer } = told
  if (!answer) return [...reports, sorting]
  const { by, status, text, daysAgo, worksFor } = answer
  const answering: Step = {
    daysAgo,
    run: (at) => answerStatement(as(by, at), made.id!, { version: 1, status, text, dueOn: null }),
  }
  if (!worksFor) return [...reports, sorting, answering]
  const asking: Step = {
    daysAgo: daysAgo - 30,
    run: (at) => askWhetherItWorks({ ...operator, now: () => at }),
  }
  const saying: Step = {
    daysAgo: worksFor.daysAgo,
    run: (at) => sayWhetherItWorks(as(worksFor.by, at), made.id!, 1, true),
  }
  return [...reports, sorting, answering, asking, saying]
}

const reporting = ({ author, daysAgo, ...told }: DemoGapReport, as: As, id: string): Step => ({
  daysAgo,
  run: async (at) => {
    const reporter = as(author, at)
    await saveReport(reporter, { ...told, id, statusGroup: null, dismissals: [] })
    await sendReport(reporter, id, { ownBody: 'yes' })
  },
})

async function sort(told: DemoStatement, made: { id?: string; reports: string[] }, moderator: Context) {
  const { title, text, area, safe, reports } = told
  const [first, ...others] = made.reports
  made.id = await makeStatement(moderator, first!, {
    ...{ title, text, area, kinds: reports[0]!.kinds },
    ...(safe ? { safe: 'yes' as const } : {}),
  })
  for (const id of others) await assignReport(moderator, id, made.id)
}
