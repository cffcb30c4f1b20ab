import { Readable } from 'node:stream'

type Served = { name: string; type: string; size: number; stream: Readable }

/** A file to be saved and never to be shown within the portal, whatever a browser makes of it. */
export const fileAnswer = (request: Request, { name, ...file }: Served) =>
  answer(request, file, attachment(name))

/** A picture that the portal drew itself, to be shown in a page. */
export const pictureAnswer = (request: Request, picture: Pick<Served, 'size' | 'stream'>) =>
  answer(request, { ...picture, type: 'image/webp' }, 'inline')

function answer({ method }: Request, { type, size, stream }: Omit<Served, 'name'>, disposition: string) {
  const hasBody = method === 'GET'
  if (!hasBody) stream.destroy()
  return new Response(hasBody ? (Readable.toWeb(stream) as ReadableStream) : null, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(size),
      'Content-Disposition': disposition,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      // Access is asked at each request; compressing would hide the length.
      'Cache-Control': 'private, no-cache, no-transform',
    },
  })
}

/** RFC 6266: the name in RFC 5987 for browsers of today, and something in ASCII for others. */
export function attachment(name: string) {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
