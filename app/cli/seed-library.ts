import { Readable } from 'node:stream'
import type { DemoCollection, DemoResource } from '#db/seed/content.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import {
  addResource,
  collectionInput,
  doubtResource,
  editResource,
  keepUpload,
  makeCollection,
  putIntoCollection,
  resourceInput,
  succeed,
} from '#app/features/library/index.server.ts'

type As = (key: string, at: Date) => Context
type Step = { daysAgo: number; run: (at: Date) => Promise<unknown> }

type Told = { resources: DemoResource[]; collections: DemoCollection[] }

/** The owner adds a resource, and some are changed, replaced, doubted or put into a collection later. */
export function librarySteps(demo: Told, today: Date, as: As, newId: () => string): Step[] {
  const ids = new Map(demo.resources.map(({ key }) => [key, newId()]))
  const gather = demo.collections.map(({ owner, daysAgo, resources, ...words }) => ({
    daysAgo,
    run: async (at: Date) => {
      const id = await makeCollection(as(owner, at), collectionInput.parse(words))
      for (const key of resources) await putIntoCollection(as(owner, at), id, ids.get(key)!)
    },
  }))
  const addressed = (body: string, { process: { publicUrl } }: Context) =>
    body.replace(/\{([a-z-]+)\}/g, (_, key: string) => `${publicUrl}/library/${ids.get(key)}`)
  const added = demo.resources.flatMap((told): Step[] => {
    const { key, owner, daysAgo, edit, succeededBy, doubt } = told
    const id = ids.get(key)!
    const add = {
      daysAgo,
      run: async (at: Date) => {
        const sent = await sentFile(as(owner, at), told)
        const body = addressed(told.body ?? '', as(owner, at))
        return addResource(as(owner, at), inputOf(told, today, { id, body, ...sent }))
      },
    }
    const change = edit && {
      daysAgo: edit.daysAgo,
      run: (at: Date) => {
        const { title, note } = edit
        const body = addressed(told.body ?? '', as(owner, at))
        return editResource(as(owner, at), id, inputOf(told, today, { title, note, body, revision: 1 }))
      },
    }
    const successor = succeededBy && ids.get(succeededBy)!
    const replace = successor && {
      daysAgo: 0,
      run: (at: Date) => succeed(as(owner, at), id, { successor }),
    }
    const tell = doubt && {
      daysAgo: 2,
      run: (at: Date) => doubtResource(as(doubt.member, at), id, { what: doubt.what }),
    }
    return [add, change, replace, tell].filter((step) => typeof step === 'object')
  })
  return [...added, ...gather]
}

async function sentFile(ctx: Context, { file }: DemoResource) {
  return file ? keepUpload(ctx, file.name, Readable.from([Buffer.from(file.text)])) : {}
}

function inputOf(told: DemoResource, today: Date, changes: Record<string, unknown>) {
  const { title, summary, url = '', body = '', languages, categories, statuses, area, source, terms } = told
  return resourceInput.parse({
    ...{ kind: told.file ? 'file' : url ? 'link' : 'page', title, summary, url, body },
    ...{ languages, categories, statuses, area, source, terms },
    reviewOn: addDays(dayOf(today), told.reviewInDays),
    ...changes,
  })
}
