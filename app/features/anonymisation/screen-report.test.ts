import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { openLexicon } from './names/lexicon.server.ts'
import { reportTable, screenReport } from './screen-report.server.ts'
import { screenThread } from './screen-thread.server.ts'

const lexicon = openLexicon()
const screen = async (texts: readonly { part: string; text: string }[]) =>
  screenThread(
    texts.map(({ part, text }) => ({ part, text, lang: 'ja' as const })),
    lexicon,
  )
const labelled = (...lines: unknown[]) => Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`))

test('recall counts labels that were found, precision findings that touch a label', async () => {
  const report = await screenReport(
    labelled(
      { text: '佐藤さんが来た。', labels: [{ start: 0, end: 2, kind: 'person' }] },
      { text: 'つんくが来た。', labels: [{ start: 0, end: 3, kind: 'person' }] },
      { text: '52歳の人。', labels: [] },
    ),
    'ja',
    screen,
  )
  expect(report.scores.get('person')).toEqual({ labelled: 2, found: 1, flagged: 1, right: 1 })
  expect(report.scores.get('age')).toEqual({ labelled: 0, found: 0, flagged: 1, right: 0 })
  expect(reportTable(report)).toMatch(/person +2 +1 +0\.500 +1 +1 +1\.000/)
})

test('a line without labels is refused with its number', async () => {
  await expect(screenReport(labelled({ text: 'あ' }), 'en', screen)).rejects.toMatchObject({ line: 1 })
})
