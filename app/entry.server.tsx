import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { RenderContext } from '#app/core/http/render-context.ts'
import { localeOf } from '#app/core/i18n/locale.ts'
import { TitleContext } from '#app/ui/page.tsx'

// The heading of a page is known once it is rendered, and the document title is made of it.
const titlePlace = '<title></title>'
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
) {
  const head = { title: '' }
  const html = renderToString(
    <RenderContext.Provider value={{ nonce, locale: localeOf(request) }}>
      <TitleContext.Provider value={head}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </TitleContext.Provider>
    </RenderContext.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const page = html.replace(titlePlace, () => `<title>${escaped(head.title)}</title>`)
  return new Response(`<!DOCTYPE html>${page}`, { status, headers })
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // An unknown address or method is an answer, not a failure.
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  const { name, stack } = error instanceof Error ? error : new Error(String(error))
  const scope = context as AppLoadContext | undefined
  // The message may quote what a person wrote, so only the kind and the place are logged.
  const place = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
  scope?.process.log.error({ requestId: scope.requestId, name, place }, 'a page failed')
}
