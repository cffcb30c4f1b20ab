import { cases } from '#db/schema/cases.ts'
import { textOfHtml } from '#app/core/searchable.ts'

/** What is read of a case to compare it. */
export const textColumns = { title: cases.title, html: cases.html, contacted: cases.contacted }

type Row = Pick<typeof cases.$inferSelect, keyof typeof textColumns>

/** All words of a case; its title counts as if it were said three times. */
export const textOf = ({ title, html, contacted }: Row) =>
  [
    ...[title, title, title],
    ...Object.values(html).map(textOfHtml),
    ...contacted.map(({ result }) => result),
  ].join('\n')
