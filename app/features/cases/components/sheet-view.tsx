import type { ReactNode } from 'react'
import type { CaseBackground, CasePart } from '#db/schema/cases.ts'
import { blocks } from '#db/reference/case-sheet.ts'
import { sourceTypes } from '#db/reference/vocabularies.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { backgroundKeys, backgroundTerms } from '../parts.ts'
import { wordFor } from './terms.ts'
import { useMessages } from './use-messages.ts'
import { Written } from './written.tsx'

export type ShownSheet = {
  html: Partial<Record<CasePart, string>>
  background: CaseBackground
  block: string | null
  contacted: { type: string | null; result: string }[]
  missing: string[]
}

const beforeBackground: CasePart[] = ['reason', 'problem', 'facts', 'view']
const beforeContacted: CasePart[] = ['strengths', 'culture', 'chronology', 'steps']
const afterMissing: CasePart[] = ['outcome', 'reflection', 'followUp']

/** The body of a case in the order in which a colleague reads it; parts that were not written are left out. */
export function SheetView({
  sheet,
  level = 'h2',
  gapHref,
}: {
  sheet: ShownSheet
  level?: 'h2' | 'h3'
  /** Where somebody tells that the same source is missing, for who may. */
  gapHref?: string | undefined
}) {
  const t = useMessages()
  const locale = useLocale()
  const texts = (parts: CasePart[]) =>
    parts.map((part) => {
      const html = sheet.html[part]
      return html ? (
        <Part key={part} level={level} heading={t.parts[part]}>
          <Written html={html} />
        </Part>
      ) : null
    })
  const background = backgroundKeys.flatMap((key) => {
    const id = sheet.background[key]
    return id ? [{ term: t.background[key], value: wordFor(backgroundTerms[key], id, locale) }] : []
  })
  const contacted = sheet.contacted.filter(({ type, result }) => type !== null || result !== '')
  if (sheet.block) background.push({ term: t.block, value: wordFor(blocks, sheet.block, locale) })
  return (
    <>
      {texts(beforeBackground)}
      {background.length > 0 && (
        <Part level={level} heading={t.backgroundHeading}>
          <SummaryList items={background} />
        </Part>
      )}
      {texts(beforeContacted)}
      {contacted.length > 0 && (
        <Part level={level} heading={t.contacted}>
          <Contacted rows={contacted} />
        </Part>
      )}
      {sheet.missing.length > 0 && (
        <Part level={level} heading={t.missing}>
          <ul className="list-disc pl-6">
            {sheet.missing.map((type) => (
              <li key={type}>{wordFor(sourceTypes, type, locale)}</li>
            ))}
          </ul>
          {gapHref && (
            <p className="mt-2 print:hidden">
              <a href={gapHref} className="inline-block py-2">
                {t.missingHereToo}
              </a>
            </p>
          )}
        </Part>
      )}
      {texts(afterMissing)}
    </>
  )
}

function Part({
  level: Heading,
  heading,
  children,
}: {
  level: 'h2' | 'h3'
  heading: string
  children: ReactNode
}) {
  return (
    <section className="mt-8 max-w-[45rem]">
      <Heading className="border-l-8 border-blue-900 pl-3 text-std-20B-150">{heading}</Heading>
      <div className="mt-3">{children}</div>
    </section>
  )
}

function Contacted({ rows }: { rows: ShownSheet['contacted'] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <DataTable
      caption={t.contacted}
      hideCaption
      rows={rows.map((row, index) => ({ ...row, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          key: 'type',
          head: t.contactedType,
          rowHead: true,
          cell: ({ type }) => (type ? wordFor(sourceTypes, type, locale) : ''),
        },
        { key: 'result', head: t.contactedResult, cell: ({ result }) => result },
      ]}
    />
  )
}
