import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { messages as administration } from '#app/features/administration/messages.ts'
import { prefectures } from '#db/reference/areas.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { StatusBadge, type StatusTone } from '#app/ui/status-badge.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { managedAnnouncement } from '../managing.query.server.ts'
import { Receipts } from './receipts.tsx'
import { useMessages } from './use-messages.ts'

export type Managed = SerializeFrom<Awaited<ReturnType<typeof managedAnnouncement>>>

export const tones = { draft: 'waiting', published: 'open', archived: 'closed' } as const satisfies Record<
  string,
  StatusTone
>

/** One announcement for the admin: how it looks, whom it is for, who confirmed, and what can be done. */
export function ManagedPage({
  announcement,
  errors,
}: {
  announcement: Managed
  errors?: Record<string, string[]>
}) {
  const { id, state, titleJa, titleEn, htmlJa, htmlEn, mustRead, counts, publishedOn } = announcement
  const { admin: t, flash, title } = useMessages()
  const locale = useLocale()
  return (
    <Page
      title={locale === 'ja' ? titleJa : titleEn}
      breadcrumb={[
        { href: '/admin', label: administration.in(locale).title },
        { href: '/admin/announcements', label: title },
      ]}
      flash={useFlash({ saved: flash.saved, published: flash.published, archived: flash.archived })}
      errors={errors ?? {}}
      above={<StatusBadge tone={tones[state]}>{t.states[state]}</StatusBadge>}
      narrow
    >
      <SummaryList
        items={[
          { term: t.audience, value: <Audience announcement={announcement} /> },
          ...(publishedOn ? [{ term: t.day, value: formatDay(locale, publishedOn) }] : []),
          ...(mustRead && publishedOn
            ? [{ term: t.receipts, value: t.of(counts.confirmed, counts.people) }]
            : []),
        ]}
      />
      {state === 'draft' && <Publication announcement={announcement} />}
      <section aria-labelledby="preview" className="mt-12">
        <h2 id="preview">{t.preview}</h2>
        <h3 className="mt-6">{t.japanese}</h3>
        <div lang="ja" className="mt-3 rounded-12 border border-solid-gray-420 p-4">
          <p className="font-700">{titleJa}</p>
          <Prose html={htmlJa} />
        </div>
        <h3 className="mt-6">{t.english}</h3>
        <div lang="en" className="mt-3 rounded-12 border border-solid-gray-420 p-4">
          <p className="font-700">{titleEn}</p>
          <Prose html={htmlEn} />
        </div>
      </section>
      {mustRead && publishedOn && <Receipts announcement={announcement} />}
      {state !== 'archived' && (
        <form method="post" action={`/admin/announcements/${id}/archiving`} className="mt-12">
          <p className="mb-3">{state === 'draft' ? t.archiveDraftHelp : t.archiveHelp}</p>
          <Button variant="danger">{state === 'draft' ? t.archiveDraft : t.archive}</Button>
        </form>
      )}
    </Page>
  )
}

function Audience({ announcement: { roles, prefectures: codes, counts } }: { announcement: Managed }) {
  const { admin: t, roles: words } = useMessages()
  const comma = useLocale() === 'ja' ? '、' : ', '
  const who = roles.length > 0 ? roles.map((role) => words[role]).join(comma) : t.everybody
  const names = prefectures.filter(({ code }) => codes.includes(code)).map(({ name }) => name)
  return (
    <>
      {who} · {names.length > 0 ? names.join(comma) : t.wholeCountry}
      <br />
      {t.people(counts.people)}
    </>
  )
}

function Publication({ announcement: { id, version } }: { announcement: Managed }) {
  const { admin: t } = useMessages()
  return (
    <form method="post" className="mt-8">
      <input type="hidden" name="version" value={version} />
      <p className="mb-3">{t.publishHelp}</p>
      <div className="flex flex-wrap gap-4">
        <Button>{t.publish}</Button>
        <ButtonLink variant="outline" href={`/admin/announcements/${id}/edit`}>
          {t.edit}
        </ButtonLink>
      </div>
    </form>
  )
}
