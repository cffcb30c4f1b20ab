import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isUnavailable, reasonOf } from '#db/errors.ts'
import type { Actor, Half } from '../actor.ts'
import type { Context } from '../context.ts'
import { AppError, isAppError, statusOf } from '../errors.ts'
import type { Locale } from '../i18n/locale.ts'
import { isMultipart, multipartOf } from './multipart.server.ts'
import { followWords } from '../vocabulary/follow.ts'
import { contextOf, type RequestScope } from './scope.server.ts'

/** Who may come in: nobody is let through unless this says so, in every loader and every action. */
export type Access = 'anyone' | ((actor: Actor) => boolean)

export type PageRequest = {
  ctx: Context
  scope: RequestScope
  request: Request
  url: URL
  params: Readonly<Record<string, string | undefined>>
}

export type Problem = {
  code: AppError['code']
  said: AppError['said']
  resume?: Resume
  /** What was typed into a form that can no longer be sent, by the words of its fields. */
  kept?: [string, string][]
}
/** A form that arrived after the session ended: kept in the answer, so that nothing typed is lost. */
export type Resume = { action: string; fields: [string, string][] }

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Run<Result> = (page: PageRequest) => Promise<Result>

const accessMark = Symbol.for('tsunagu.access')

/** The access rule of a loader or action made here; undefined for any other function. */
export const accessOf = (handler: unknown): Access | undefined =>
  (handler as Record<symbol, Access> | undefined)?.[accessMark]

/** Makes a loader. */
export const load = <Result>(access: Access, run: Run<Result>) =>
  marked(access, async (args: Args): Promise<Result> => {
    const page = await pageOf(args)
    if (mustSignIn(access, page)) throw redirect(signInFirst(page))
    return guarded(access, page, run, async () => redirect(proofPage(page.url)))
  })

/** Makes an action. */
export const act = <Result>(access: Access, run: Run<Result>) =>
  marked(access, async (args: Args): Promise<Result> => {
    const page = await pageOf(args)
    if (mustSignIn(access, page)) {
      throw problem({ code: 'sign-in', said: null, resume: await resumeOf(page) })
    }
    // Once the form is read it is gone; what was typed must outlast a proof that turns out to be too old.
    const unread = isMultipart(page.request) ? null : page.request.clone()
    return guarded(access, page, run, async () =>
      unread
        ? problem({ code: 'proof', said: null, resume: await resumeOf({ ...page, request: unread }) })
        : redirect(proofPage(page.url)),
    )
  })

const marked = <Handler extends object>(access: Access, handler: Handler): Handler => {
  if (access !== 'anyone' && typeof access !== 'function') throw new Error('A route needs an access rule.')
  return Object.assign(handler, { [accessMark]: access })
}

async function pageOf({ request, params, context }: Args): Promise<PageRequest> {
  if (Object.values(params).some((value) => value?.includes('\0')))
    throw problem({ code: 'not-found', said: null })
  // The build of the pages has vocabularies of its own.
  followWords(context.process.words.current())
  return {
    ctx: await contextOf(context),
    scope: context,
    request,
    url: new URL(request.url),
    params,
  }
}

async function guarded<Result>(
  access: Access,
  page: PageRequest,
  run: Run<Result>,
  proveFirst: () => Promise<Response>,
): Promise<Result> {
  try {
    if (access !== 'anyone' && !access(page.ctx.actor)) throw new AppError('forbidden')
    return await run(page)
  } catch (error) {
    if (isAppError(error) && error.code === 'proof') throw await proveFirst()
    if (isAppError(error)) throw problem({ code: error.code, said: error.said })
    if (isUnavailable(error)) {
      page.ctx.process.log.error({ requestId: page.scope.requestId, reason: reasonOf(error) }, 'store')
      throw problem({ code: 'unavailable', said: null })
    }
    throw error
  }
}

/** The answer of a page that cannot be shown. */
export const problem = (data: Problem) => json(data, { status: statusOf[data.code] })

// Remix asks for data with `_data`; that parameter must not come back as part of the address.
const pathOf = (url: URL) => {
  const search = new URLSearchParams(url.searchParams)
  search.delete('_data')
  search.delete('lang')
  return search.size > 0 ? `${url.pathname}?${search}` : url.pathname
}

/** The address of the same page in another language. */
export function sameInLanguage(url: URL, locale: Locale) {
  const search = new URLSearchParams(url.searchParams)
  search.delete('_data')
  search.set('lang', locale)
  return `${url.pathname.replace(/^\/+/, '/')}?${search}`
}

// A rule that names somebody who is half signed in lets them in; every other rule keeps them out like any guest.
const mustSignIn = (access: Access, { ctx: { actor } }: PageRequest) =>
  actor.kind === 'guest' && access !== 'anyone' && !access(actor)

const signInSteps = { factor: '/login/verify', 'set-up': '/me/security/set-up' }

/** Where somebody goes who is half signed in. */
export const nextStep = ({ needs }: Half, next: string) =>
  `${signInSteps[needs]}?next=${encodeURIComponent(next)}`

function signInFirst({ ctx: { actor }, url }: PageRequest) {
  const half = actor.kind === 'guest' ? actor.half : undefined
  return half ? nextStep(half, pathOf(url)) : `/login?next=${encodeURIComponent(pathOf(url))}`
}

const proofPage = (url: URL) => `/me/security/proof?next=${encodeURIComponent(pathOf(url))}`

const secretFields = new Set(['password', 'presentPassword', 'newPassword', 'code', 'secret', 'credential'])

async function resumeOf({ request, url }: PageRequest): Promise<Resume> {
  const sent = await (isMultipart(request) ? textsOf(request) : request.formData()).catch(() => [])
  const fields = [...sent].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !secretFields.has(name) ? [[name, value]] : [],
  )
  return { action: pathOf(url), fields }
}

const textsOf = async (request: Request) => (await multipartOf(request, null)).fields
