import { reasonOf } from '#db/errors.ts'
import type { Context } from '../context.ts'
import { drainOutbox, type Subscriber } from '../outbox.server.ts'
import {
  claimJob,
  failJob,
  finishJob,
  type Job,
  JobFailure,
  keepLease,
  type Lane,
  lanesOf,
} from './queue.server.ts'

export type JobHandler = (ctx: Context, payload: Record<string, string>) => Promise<void>
export type JobHandlers = Record<string, JobHandler>
/** Orders the recurring jobs of the day or hour; called about once a minute, so it must be idempotent. */
export type Timetable = (ctx: Context) => Promise<void>

const pauseMs = 1000
const heartbeatMs = 20_000
const timetableMs = 60_000

/** Runs one due job with its lease kept alive; answers false when none was due. */
export async function runNextJob(ctx: Context, handlers: JobHandlers, lane?: Lane): Promise<boolean> {
  const job = await claimJob(ctx, lane)
  if (!job) return false
  const handler = handlers[job.kind]
  const heartbeat = setInterval(() => void keepLease(ctx, job).catch(() => {}), heartbeatMs)
  try {
    if (!handler) throw new JobFailure('no-handler')
    await handler(ctx, job.payload)
    await finishJob(ctx, job)
  } catch (error) {
    await reportFailure(ctx, job, error)
  } finally {
    clearInterval(heartbeat)
  }
  return true
}

async function reportFailure(ctx: Context, job: Job, error: unknown) {
  const reason = reasonOf(error)
  ctx.process.log.warn({ job: job.kind, attempts: job.attempts + 1, reason }, 'a job failed')
  await failJob(ctx, job, reason)
}

type Work = {
  handlers: JobHandlers
  subscribers: Subscriber[]
  timetable: Timetable
  /** Kinds of jobs that take long: mails and purges do not wait for them. */
  slow?: readonly string[]
}

/** Works through the outbox and the jobs until stopped; `stop` waits for the jobs in hand. */
export function startRunner(ctx: Context, { handlers, subscribers, timetable, slow = [] }: Work) {
  const { quick, aside } = lanesOf(slow)
  let planned = 0
  const main = repeated(ctx, async (isStopped) => {
    if (Date.now() - planned > timetableMs) {
      planned = Date.now()
      await timetable(ctx)
    }
    while (!isStopped() && (await drainOutbox(ctx, subscribers)) > 0);
    while (!isStopped() && (await runNextJob(ctx, handlers, quick)));
  })
  const beside = repeated(ctx, async (isStopped) => {
    while (!isStopped() && (await runNextJob(ctx, handlers, aside)));
  })
  return { stop: async () => void (await Promise.all([main.stop(), beside.stop()])) }
}

/** Does this again and again with a pause between, until stopped, and waits then for the round in hand. */
function repeated(ctx: Context, round: (isStopped: () => boolean) => Promise<void>) {
  let stopped = false
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resume) => {
      const timer = setTimeout(resume, pauseMs)
      wake = () => (clearTimeout(timer), resume())
    })
  const loop = (async () => {
    while (!stopped) {
      await round(() => stopped).catch((error: unknown) =>
        ctx.process.log.error({ reason: reasonOf(error) }, 'the runner stumbled'),
      )
      if (!stopped) await pause()
    }
  })()
  return {
    async stop() {
      stopped = true
      wake()
      await loop
    },
  }
}
