import { readFileSync } from 'node:fs'
import { openLexicon } from '#app/features/anonymisation/names/lexicon.server.ts'
import { screenThread } from '#app/features/anonymisation/screen-thread.server.ts'

// A program of its own: prints by how many MB a process grows that opens the dictionary, and how many milliseconds of
// the processor a case of 3,000 characters takes once warm.
const before = process.memoryUsage.rss()
const lexicon = openLexicon()
const words = lexicon.words('相談に来た人が帰った。').length
const mb = words > 0 ? (process.memoryUsage.rss() - before) / 1024 ** 2 : NaN

const prose = new URL('../../app/features/anonymisation/samples/prose.ja.txt', import.meta.url)
const text = readFileSync(prose, 'utf8').slice(0, 3000)
const runs = Array.from({ length: 30 }, () => {
  const start = process.cpuUsage()
  screenThread([{ part: 'problem', text, lang: 'ja' }], lexicon)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
})
const ms = runs.slice(10).toSorted((a, b) => a - b)[10]
process.stdout.write(JSON.stringify({ mb, ms }))
