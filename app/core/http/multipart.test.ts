import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { type KeepFile, multipartOf } from './multipart.server.ts'

const requestWith = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('https://portal.test.example', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

const keep: KeepFile = async (name, bytes) => ({ file: `${name}: ${await text(bytes)}` })

function form(...entries: [string, string | File][]) {
  const made = new FormData()
  for (const [name, value] of entries) {
    if (typeof value === 'string') made.append(name, value)
    else made.append(name, value)
  }
  return made
}

const guide = new File(['内容'], '手引き.txt')

test('the fields of a form come in their order, with what was kept in the place of its file', async () => {
  const sent = form(['title', '題'], ['file', 'earlier'], ['file', guide], ['note', 'a\r\nb'])
  const { fields, refused } = await multipartOf(requestWith(sent), keep)
  expect(refused).toBeNull()
  expect(fields).toEqual([
    ['title', '題'],
    ['note', 'a\r\nb'],
    ['file', '手引き.txt: 内容'],
  ])
})

test('no file leaves the one that was sent before, and a refusal comes beside the fields', async () => {
  const none = form(['file', 'earlier'], ['file', new File([], '')])
  expect((await multipartOf(requestWith(none), keep)).fields).toEqual([['file', 'earlier']])
  const no = () => Promise.reject(new Error('no'))
  const { fields, refused } = await multipartOf(requestWith(form(['title', 'x'], ['file', guide])), no)
  expect([fields, refused]).toEqual([[['title', 'x']], new Error('no')])
  expect((await multipartOf(requestWith(form(['a', 'b'], ['file', guide])), null)).fields).toEqual([
    ['a', 'b'],
  ])
})

test('whoever stops reading a file hears of the fields behind it', async () => {
  const stopping: KeepFile = async (_, bytes) => {
    for await (const _piece of bytes) throw new Error('enough')
    return {}
  }
  const large = new File([new Uint8Array(1_000_000)], 'a.pdf')
  const sent = requestWith(form(['file', large], ['behind', 'x']))
  const { fields, refused } = await multipartOf(sent, stopping)
  expect([fields, refused]).toEqual([[['behind', 'x']], new Error('enough')])
})

test('a form that breaks off ends the file with an error', async () => {
  const begun = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nthe beginning`
  const type = { 'content-type': 'multipart/form-data; boundary=x' }
  let ended: unknown
  const noting: KeepFile = async (_, bytes) => {
    await text(Readable.from(bytes)).catch((error: unknown) => (ended = error))
    return {}
  }
  await expect(multipartOf(requestWith(begun, type), noting)).rejects.toMatchObject({ code: 'invalid' })
  expect(ended).toBeInstanceOf(Error)
  const lost = new ReadableStream({
    start: (stream) => stream.enqueue(Buffer.from(begun)),
    pull: (stream) => stream.error(new Error('gone')),
  })
  await expect(multipartOf(requestWith(lost, type), noting)).rejects.toMatchObject({ code: 'invalid' })
})

test.each(['multipart/form-data', 'multipart/form-data; boundary='])('%s is no form', async (type) => {
  const request = requestWith('x', { 'content-type': type })
  await expect(multipartOf(request, keep)).rejects.toMatchObject({ code: 'invalid' })
})

test('more fields than any form of ours has are refused', async () => {
  const many = Array.from({ length: 700 }, (_, index): [string, string] => [`f${index}`, ''])
  await expect(multipartOf(requestWith(form(...many)), keep)).rejects.toMatchObject({ code: 'too-large' })
})

test('the fields beside a file hold no more text together than a form without one', async () => {
  const wide = form(
    ...Array.from({ length: 6 }, (_, at): [string, string] => [`f${at}`, 'a'.repeat(200_000)]),
  )
  await expect(multipartOf(requestWith(wide), keep)).rejects.toMatchObject({ code: 'too-large' })
})
