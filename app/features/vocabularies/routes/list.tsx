import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { mayManageVocabularies } from '../policy.ts'
import { vocabulariesPage } from '../terms.query.server.ts'

export const loader = load(mayManageVocabularies, ({ ctx }) => vocabulariesPage(ctx))

export default function Vocabularies() {
  const { vocabularies } = useLoaderData<typeof loader>()
  const t = useMessages()
  return (
    <Page
      title={t.title}
      narrow
      breadcrumb={[{ href: '/admin', label: t.admin }]}
      below={
        <>
          <p>{t.lead}</p>
          <p className="mt-3">{t.statisticsLead}</p>
          <p className="mt-3">{t.sheetLead}</p>
        </>
      }
    >
      <DataTable
        caption={t.title}
        hideCaption
        narrow="cards"
        rows={vocabularies}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'name',
            head: t.vocabulary,
            rowHead: true,
            cell: ({ name }) => <a href={`/admin/vocabularies/${name}`}>{t.names[name]}</a>,
          },
          { key: 'terms', head: t.terms, cell: ({ terms }) => t.count(terms) },
          { key: 'grows', head: t.whatMayChange, cell: ({ grows }) => (grows ? t.grows : t.wordsOnly) },
        ]}
      />
      <ul className="mt-8">
        <li>
          <a href="/admin/synonyms" className="inline-block py-2">
            {t.synonymsLink}
          </a>
        </li>
        <li>
          <a href="/admin/indicators" className="inline-block py-2">
            {t.indicatorsLink}
          </a>
        </li>
      </ul>
    </Page>
  )
}
