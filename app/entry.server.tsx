import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { compressed, encodingFor } from '#app/core/http/compression.server.ts'
import { RenderContext } from '#app/core/http/render-context.ts'
import { TitleContext } from '#app/ui/page.tsx'

// The heading of a page is known once it is rendered, and the document title is made of it.
const titlePlace = '<title></title>'
const doctype = Buffer.from('<!DOCTYPE html>')
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, locale }: AppLoadContext,
) {
  const head = { title: '' }
  const html = renderToString(
    <RenderContext.Provider value={{ nonce, locale: locale() }}>
      <TitleContext.Provider value={head}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </TitleContext.Provider>
    </RenderContext.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return answer(request, bytesOf(html, `<title>${escaped(head.title)}</title>`), { status, headers })
}

let written = Buffer.allocUnsafe(1 << 18)

// React gives a text of thousands of pieces. Each step that looks into it would first put it together anew, so it is
// written once, where bytes can be changed.
function bytesOf(html: string, title: string): Buffer {
  const most = html.length * 3
  if (written.length < most) written = Buffer.allocUnsafe(most)
  const length = written.write(html)
  const at = written.indexOf(titlePlace)
  const rest = written.subarray(at + titlePlace.length, length)
  return Buffer.concat([doctype, written.subarray(0, at), Buffer.from(title), rest])
}

// Compressed while its bytes are in hand: as the body of an answer it would first have to be read out of a stream.
async function answer(
  request: Request,
  page: Buffer,
  { status, headers }: { status: number; headers: Headers },
) {
  headers.append('Vary', 'Accept-Encoding')
  const encoding = encodingFor(request.headers.get('accept-encoding'))
  if (!encoding) return new Response(new Uint8Array(page), { status, headers })
  const body = await compressed(page, encoding)
  headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body.length))
  return new Response(new Uint8Array(body), { status, headers })
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
