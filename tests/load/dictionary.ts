import { openLexicon } from '#app/features/anonymisation/names/lexicon.server.ts'

// A program of its own: prints by how many MB a process grows that opens the dictionary.
const before = process.memoryUsage.rss()
const lexicon = openLexicon()
const words = lexicon.words('相談に来た人が帰った。').length
process.stdout.write(String(words > 0 ? (process.memoryUsage.rss() - before) / 1024 ** 2 : NaN))
