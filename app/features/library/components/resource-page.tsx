import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { Chip } from '#app/ui/chip.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import type { resourcePage } from '../resource.query.server.ts'
import { CitedBy } from './cited-by.tsx'
import { FileLink } from './file-link.tsx'
import { PartOf } from './part-of.tsx'
import { ResourceFacts, Versions } from './resource-facts.tsx'
import { ResourceNotices } from './resource-notices.tsx'
import { useMessages } from './use-messages.ts'
import { wordsFor } from './words.ts'

export type ShownResource = SerializeFrom<Awaited<ReturnType<typeof resourcePage>>>

/** A resource in one of its versions. */
export function ResourcePage({ resource }: { resource: ShownResource }) {
  const t = useMessages()
  const locale = useLocale()
  const { title, summary, kind, url, html, body, file } = resource
  return (
    <Page
      title={title}
      flash={useFlash(t.flash)}
      breadcrumb={[{ href: '/library', label: t.library }]}
      above={resource.categories.map((category) => (
        <Chip key={category}>{wordsFor(categories, [category], locale)}</Chip>
      ))}
      below={<p lang={foreignTo(locale, summary)}>{summary}</p>}
    >
      <div className="max-w-[45rem]">
        <ResourceNotices resource={resource} />
        {kind === 'link' ? (
          <p className="mt-4">
            <a href={url} rel="noreferrer" className="font-700 wrap-anywhere">
              {t.page.open}: {url}
            </a>
          </p>
        ) : kind === 'file' ? (
          file && <FileLink id={resource.id} version={resource.version} file={file} />
        ) : (
          <section aria-labelledby="text" className="mt-8">
            <h2 id="text">{t.page.text}</h2>
            <Prose html={html} lang={foreignTo(locale, body)} />
          </section>
        )}
        <ResourceFacts resource={resource} />
        <CitedBy cited={resource.cited} />
        <PartOf resource={resource} />
        <Doubt resource={resource} />
        <Versions resource={resource} />
        {resource.may.keep && <Keeping id={resource.id} />}
      </div>
    </Page>
  )
}

function Doubt({ resource: { id, may, myDoubt } }: { resource: ShownResource }) {
  const { page: t } = useMessages()
  if (!may.doubt) return null
  return (
    <div className="mt-6 print:hidden">
      {myDoubt && <p>{t.doubted}</p>}
      <p>
        <ButtonLink href={`/library/${id}/doubt`} variant="outline">
          {t.doubt}
        </ButtonLink>
      </p>
    </div>
  )
}

function Keeping({ id }: { id: string }) {
  const t = useMessages()
  const ways = [
    ['edit', t.page.edit],
    ['review', t.review.title],
    ['handover', t.handover.title],
    ['succession', t.succession.title],
    ['withdrawal', t.withdrawal.title],
  ] as const
  return (
    <section aria-labelledby="keep" className="mt-8 print:hidden">
      <h2 id="keep">{t.page.keep}</h2>
      <ul className="mt-3">
        {ways.map(([way, label]) => (
          <li key={way}>
            <a href={`/library/${id}/${way}`} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
