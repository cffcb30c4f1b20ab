import type { Meetings } from './registrations.ts'
import type { Dataset } from './generate.ts'
import type { Kind } from './measure.ts'
import { onDesk } from './sites.ts'
import { searches } from './sources.ts'
import { chanceFrom, pick } from './words.ts'

const inTurn = <T>(list: readonly T[]) => {
  let next = 0
  return () => list[next++ % list.length]!
}

const page = (id: string, name: string, paths: readonly string[]): Kind => {
  const path = inTurn(paths)
  return { id, name, expected: 200, shots: () => ({ path: path() }) }
}

const filters = ['topic=medical', 'block=kanto', 'topic=education&block=kinki', 'block=tohoku&status=work']

/** The pages that are read most. */
export const pagesOf = ({ threads, replies }: Dataset): Kind[] => [
  page(
    'case',
    `case page, ${replies} replies`,
    threads.map((id) => `/cases/${id}`),
  ),
  page('list', 'list of 20', ['/cases']),
  page(
    'filtered',
    'list of 20, filtered',
    filters.map((query) => `/cases?${query}`),
  ),
  page('home', 'home', ['/']),
]

/** A search for sources of assistance, and the desk of an official. */
export const directoryPage = (sources: number) => page('directory', `${sources} sources searched`, searches)
export const deskPage = page('desk', `desk with ${onDesk} statements`, ['/desk'])

export const searchPage = page(
  'search',
  'search page',
  ['/search?q=在留資格', '/search?q=通訳'].map(encodeURI),
)

/** Members who register one after the other, each once for each workshop. */
export function registrationOf({ cookies, workshops }: Meetings): Kind {
  let number = 0
  const shots = () => {
    const [member, workshop] = [number % cookies.length, Math.floor(number++ / cookies.length)]
    const path = `/workshops/${workshops[workshop % workshops.length]}/registration`
    return { path, body: 'pool=online', cookie: cookies[member] }
  }
  return { id: 'registration', name: 'register for a workshop', expected: 303, shots }
}

// Nothing in them that the guard could stumble over: a refused answer would measure something else.
const advice = [
  'まず本人の話を最後まで聞くところから始めました。',
  '通訳を入れて、同じ説明をもう一度してもらうと話が進みました。',
  '手続の順番を紙に書いて渡すと、次の相談までに準備ができていました。',
  '担当の窓口に先に電話をして、持ち物を確かめてから一緒に行きました。',
  '急がずに、決めるのは本人だと何度も伝えるようにしています。',
  '同じような相談では、学校と家庭の両方から話を聞くようにしました。',
  '費用の心配が大きいときは、使える制度を先に示すと安心されます。',
  '一度で終わらせず、二週間後にもう一度会う約束をしました。',
]

/** Answers that are written, each with a text of its own. */
export function replyTo({ targets }: Dataset): Kind {
  const chance = chanceFrom(targets.length)
  const target = inTurn(targets)
  let number = 0
  const shots = () => {
    const text = Array.from({ length: 6 }, () => pick(chance, advice)).join('')
    const form = new URLSearchParams({ body: `${++number}件目の意見です。\n\n${text}`, anonymous: 'no' })
    return { path: `/cases/${target()}/replies`, body: form.toString() }
  }
  return { id: 'reply', name: 'post a reply', expected: 303, shots }
}
