import { engine } from '#db/engine.ts'
import { firstVisit } from './first-visit.ts'
import { deskPage, directoryPage, pagesOf, registrationOf, replyTo, searchPage } from './kinds.ts'
import { bareServers, commitsPerSecond, guardCosts } from './limits.ts'
import { measure, type Row } from './measure.ts'
import type { Options } from './options.ts'
import type { Portal } from './portal.ts'
import { countQueries } from './queries.ts'
import { registrationsTaken, writeMeetings } from './registrations.ts'
import type { Say, Site } from './sites.ts'
import { repliesTaken } from './stored.ts'
import type { Findings } from './verdicts.ts'

const commitSeconds = 1

/** Measures the pages of all sites in turn, and everything else, the search too, on the first one. */
export async function findAll(
  sites: Site[],
  { seconds, workers, sources }: Options,
  say: Say,
): Promise<Findings> {
  const [{ place, dataset, portal, official }] = sites as [Site, ...Site[]]
  const { threads, targets, replies } = dataset
  const durable = await isDurable(portal)
  const visit = await firstVisit(portal, `/cases/${threads[0]}`, `id="answer-${replies}"`)
  const queries = await countQueries(place.databaseUrl, place.folder, portal, [
    {
      name: `case page, ${replies} replies against 1`,
      few: `/cases/${targets[0]}`,
      many: `/cases/${threads[0]}`,
    },
    {
      name: 'list of 20 against 1',
      few: `/cases?before=${targets[1]}`,
      many: `/cases?before=${threads.at(-1)}`,
    },
  ])
  const gapForm = await firstVisit(portal, '/gaps/new?need=medical&prefecture=23', 'name="outcome"')
  const rows = await pageRows(sites, seconds, say)
  if (official) rows.push(...(await gapRows(sites[0]!, official, { seconds, sources }, say)))
  const reply = replyTo(dataset)
  say(`Measuring: ${reply.name}`)
  const [posted] = await measure([{ server: portal, cases: dataset.cases, kind: reply }], seconds)
  const taken = await repliesTaken(place.databaseUrl, dataset)
  const registered = await registrationRow(sites[0]!, seconds, say)
  say('Measuring: the limits of this machine')
  const bare = await bareServers(place.folder, visit.html, Math.min(seconds, 3))
  return {
    ...{ engine, durable, workers, firstVisit: visit, gapFormBytes: gapForm.total, queries },
    rows: [...rows, posted!, registered.row, ...bare],
    commitsPerSecond: commitsPerSecond(place.folder, commitSeconds),
    repliesTaken: taken,
    registrationsTaken: registered.taken,
    guard: guardCosts(),
    similar: sites.map(({ similar }) => similar),
  }
}

async function pageRows(sites: Site[], seconds: number, say: Say) {
  const pages = sites.map(({ portal, dataset }) =>
    pagesOf(dataset).map((kind) => ({ server: portal, cases: dataset.cases, kind })),
  )
  const inTurn = pages[0]!.map((_, at) => pages.map((ofSite) => ofSite[at]!))
  const [first] = sites as [Site]
  const searched = { server: first.portal, cases: first.dataset.cases, kind: searchPage }
  const rows: Row[] = []
  for (const all of [...inTurn, [searched]]) {
    say(`Measuring: ${all[0]!.kind.name}`)
    rows.push(...(await measure(all, seconds)))
  }
  return rows
}

async function gapRows(
  { portal, dataset: { cases } }: Site,
  official: string,
  { seconds, sources }: Pick<Options, 'seconds' | 'sources'>,
  say: Say,
) {
  say('Measuring: the directory and a desk')
  const directory = { server: portal, cases, kind: directoryPage(sources) }
  const desk = { server: { ...portal, cookie: official }, cases, kind: deskPage }
  return [...(await measure([directory], seconds)), ...(await measure([desk], seconds))]
}

async function registrationRow({ place, portal, dataset: { cases } }: Site, seconds: number, say: Say) {
  say('Measuring: registrations for workshops')
  const meetings = await writeMeetings(place.databaseUrl)
  const [row] = await measure([{ server: portal, cases, kind: registrationOf(meetings) }], seconds)
  return { row: row!, taken: await registrationsTaken(place.databaseUrl, meetings) }
}

async function isDurable({ origin }: Portal) {
  const answer = await fetch(`${origin}/readyz`)
  return ((await answer.json()) as { durable: boolean }).durable
}
