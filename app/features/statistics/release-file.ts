import { createHash } from 'node:crypto'
import type {
  AuditLine,
  OwnFigures,
  ReleaseFileName,
  ReleaseNames,
  ReleaseTable,
  ResponseRow,
} from '#db/schema/releases.ts'
import { sheetCsv } from '#app/core/csv.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { messages } from './messages.ts'
import { ownFigures } from './own-figures.ts'
import { isWithoutRest } from './published.ts'
import { type DisclosureRules, roundedTo } from './rules.ts'
import { columnWord, periodInWords, rowWord } from './words.ts'

export type Published = {
  until: string
  version: number
  note: string
  rules: DisclosureRules
  tables: ReleaseTable[]
  responses: ResponseRow[]
  names: ReleaseNames | null
  figures: OwnFigures | null
  responsesIn: string | null
}

/** The files of a release. They are kept as they are, since words and code change. */
export const filesOf = (release: Published, audit: AuditLine[]): Record<ReleaseFileName, string> => ({
  json: releaseJson(release),
  'csv.ja': releaseCsv(release, 'ja'),
  'csv.en': releaseCsv(release, 'en'),
  audit: auditText(audit, release.rules),
})

/**
 * The published file: exactly the published numbers, `null` where the pages show 「x」, with names and method in both
 * languages. Its order is written out, since PostgreSQL keeps none.
 */
export function releaseJson({
  until,
  version,
  note,
  rules,
  tables,
  responses,
  names,
  figures,
  responsesIn,
}: Published) {
  const { reports, reporters, organisations } = rules
  const inBoth = <Said>(say: (locale: Locale) => Said) =>
    Object.fromEntries((['ja', 'en'] as const).map((locale) => [locale, say(locale)]))
  const file = {
    ...{ until, version, note },
    rules: { reports, reporters, organisations, roundedTo },
    tables: tables.map(({ table, period, rows, columns, cells }) => ({
      ...{ table, period, rows, columns, cells },
    })),
    responsesIn,
    responses: responses.map(({ level, body, statements, within30, within90 }) => ({
      ...{ level, ...(body && { body }), statements, within30, within90 },
    })),
    figures:
      figures &&
      Object.fromEntries(
        ownFigures.map((name) => [name, figures[name] && { of: figures[name].of, are: figures[name].are }]),
      ),
    names: Object.fromEntries(
      Object.entries(names ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { ja, en }]) => [key, { ja, en }]),
    ),
    method: inBoth((locale) => messages.in(locale).methodText(rules)),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

export const checksumOf = (content: string) => createHash('sha256').update(content).digest('hex')

/** The same numbers as CSV for spreadsheets: UTF-8 with BOM, CRLF, a line a number, 「x」 for hidden. */
function releaseCsv({ tables, names }: Published, locale: Locale) {
  const lines = tables.flatMap((table) =>
    table.rows.flatMap((row, y) =>
      table.columns.flatMap((column, x) =>
        isWithoutRest(table, y, x)
          ? []
          : [
              [
                ...[table.table, row, column, periodInWords(table.period, locale)],
                ...[rowWord(table.table, row, locale, names), columnWord(table.table, column, locale, names)],
                String(table.cells[y]![x] ?? 'x'),
              ],
            ],
      ),
    ),
  )
  return sheetCsv([messages.in(locale).csvHead, ...lines])
}

/** One line a hidden cell: what a reader of everything published can work out about it. */
const auditText = (audit: AuditLine[], { reports }: DisclosureRules) =>
  [`# cell\tleast\tmost; each range is to be at least ${reports} wide`, ...audit.map(auditLine), ''].join(
    '\n',
  )

export const auditLine = ({ cell, least, most }: AuditLine) => `${cell}\t${least}\t${most ?? '∞'}`
