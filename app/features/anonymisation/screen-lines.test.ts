import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { openLexicon } from './names/lexicon.server.ts'
import { LineError, screenLines } from './screen-lines.server.ts'
import { screenThread } from './screen-thread.server.ts'

const lexicon = openLexicon()

async function run(chunks: (string | Buffer)[], lang: 'ja' | 'en' = 'ja') {
  const written: string[] = []
  const output = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      setImmediate(done)
    },
  })
  await screenLines(Readable.from(chunks), output, lang, async (texts) =>
    screenThread(
      texts.map((each) => ({ ...each, lang: each.lang ?? 'ja' })),
      lexicon,
    ),
  )
  return written
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test('each line is answered with its id and offsets in UTF-16 units of its text', async () => {
  const [first, second] = await run(['{"id":"a","text":"😀52歳"}\n{"id":2,"text":"aged 52","lang":"en"}\n'])
  expect(first).toEqual({
    id: 'a',
    findings: [{ start: 2, end: 5, kind: 'age', level: 'confirm', text: '52歳', suggestions: ['50歳代'] }],
  })
  expect(second).toMatchObject({ id: 2, findings: [{ kind: 'age', suggestions: ['in their 50s'] }] })
})

test('chunks may cut a character, lines may end with CRLF, hold U+2028 or be blank', async () => {
  const bytes = Buffer.from('\ufeff{"id":"1","text":"浜松市\u2028です"}\r\n\n{"id":"2","text":"なし"}')
  const answers = await run([...bytes].map((byte) => Buffer.from([byte])))
  expect(answers.map(({ id, findings }) => [id, findings.length])).toEqual([
    ['1', 1],
    ['2', 0],
  ])
})

test('a line that cannot be read is named by its number, after the answers before it', async () => {
  await expect(run(['{"id":"1","text":"a"}\n\n{"id":'])).rejects.toMatchObject({ line: 3 })
  await expect(run(['nonsense\n'])).rejects.toThrow('1行目を読めません。')
  await expect(run(['{"id":"1"}\n'], 'en')).rejects.toThrow('Line 1 needs')
  await expect(run(['{"id":"1","text":"a","lang":"fr"}\n'])).rejects.toBeInstanceOf(LineError)
  await expect(run(['[]\n'])).rejects.toThrow('1行目')
})
