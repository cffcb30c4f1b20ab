import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { formatNumber } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { countsIn, ownCopy } from '../copy.server.ts'
import { maySeeOwnData } from '../policy.ts'

export const loader = load(maySeeOwnData, async ({ ctx }) => ({
  counts: countsIn(await ownCopy(ctx)).filter(({ count }) => count > 0),
}))

export default function Data() {
  const { counts } = useLoaderData<typeof loader>()
  const { data: t, kinds, me } = useMessages()
  const locale = useLocale()
  return (
    <Page title={t.title} breadcrumb={[{ href: '/me', label: me }]} below={t.lead} narrow>
      <DataTable
        caption={t.title}
        hideCaption
        rows={counts}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'what', head: t.what, rowHead: true, cell: ({ kind }) => kinds[kind] },
          { key: 'count', head: t.count, numeric: true, cell: ({ count }) => formatNumber(locale, count) },
        ]}
      />
      <h2 className="mt-12">{t.heading}</h2>
      <p className="mt-3">{t.left}</p>
      <form method="post" action="/me/data/file" className="mt-6 flex flex-wrap gap-4">
        <Button name="format" value="json" variant="outline">
          {t.json}
        </Button>
        <Button name="format" value="csv" variant="outline">
          {t.csv}
        </Button>
      </form>
    </Page>
  )
}
