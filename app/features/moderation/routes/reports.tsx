import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { QueuePage } from '../components/queue-page.tsx'
import { mayModerate } from '../policy.ts'
import { reportQueue } from '../queue.query.server.ts'

export const loader = load(mayModerate, ({ ctx }) => reportQueue(ctx))

export default function Reports() {
  return <QueuePage {...useLoaderData<typeof loader>()} />
}
