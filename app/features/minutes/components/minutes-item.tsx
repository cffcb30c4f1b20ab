import type { SerializeFrom } from '@remix-run/node'
import { categories } from '#db/reference/vocabularies.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Written } from '#app/features/cases/components/written.tsx'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { Banner } from '#app/ui/banner.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { parts } from '../item.ts'
import type { minutesPage } from '../minutes.query.server.ts'
import { useMessages } from './use-messages.ts'

export type ShownMinutes = SerializeFrom<Awaited<ReturnType<typeof minutesPage>>>
type Item = ShownMinutes['items'][number]

export function MinutesItem({ minutes: { id, may }, item }: { minutes: ShownMinutes; item: Item }) {
  const t = useMessages()
  const locale = useLocale()
  const { state, title } = item
  const name = state === 'here' ? title : t[state].title
  const verb = may.correct ? t.correct : item.isWritten ? t.edit : t.write
  return (
    <section aria-labelledby={item.id} className="mt-8 border-t border-solid-gray-420 pt-6">
      <h2 id={item.id} lang={foreignTo(locale, name)}>
        {name}
      </h2>
      {state !== 'here' && <Gone item={item} />}
      {state === 'here' && !item.isWritten && <p className="mt-2">{t.notWritten}</p>}
      {parts.map((part) => {
        const html = item.html[part]
        return (
          html && (
            <div key={part} className="mt-4">
              <h3>{t.parts[part]}</h3>
              <Written html={html} />
            </div>
          )
        )
      })}
      <Gaps item={item} />
      <Addenda item={item} />
      <Ways item={item} />
      {state === 'here' && (may.write || may.correct) && (
        <p className="mt-4 print:hidden">
          <ButtonLink
            href={`/workshops/${id}/minutes/${item.id}`}
            variant="outline"
            aria-label={t.about(verb, name)}
          >
            {verb}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

function Gone({ item: { state, lessonInDoubt } }: { item: Item }) {
  const t = useMessages()
  if (state === 'here') return null
  return (
    <div className="mt-3">
      <p>{t[state].text}</p>
      {lessonInDoubt && (
        <div className="mt-3">
          <Banner tone="warning" as="p" title={t.lessonInDoubt}>
            <p>
              <a href={`/library/${lessonInDoubt}`}>{t.toLesson}</a>
            </p>
          </Banner>
        </div>
      )}
    </div>
  )
}

function Gaps({ item: { gaps } }: { item: Item }) {
  const t = useMessages()
  const locale = useLocale()
  if (gaps.length === 0) return null
  return (
    <div className="mt-4">
      <h3>{t.gaps}</h3>
      <ul className="mt-2 list-disc pl-6">
        {gaps.map(({ category, text, href }, row) => (
          <li key={row}>
            {category && `${wordFor(categories, category, locale)}: `}
            <span lang={foreignTo(locale, text)}>{text}</span>{' '}
            <a href={href} aria-label={t.toGapOf(text)} className="inline-block py-1 print:hidden">
              {t.toGap}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Addenda({ item: { addenda } }: { item: Item }) {
  const t = useMessages()
  const locale = useLocale()
  if (addenda.length === 0) return null
  return (
    <div className="mt-4">
      <h3>{t.addenda}</h3>
      {addenda.map(({ html, on }, row) => (
        <div key={row} className="mt-2 border-l-4 border-solid-gray-420 pl-4">
          <p className="text-solid-gray-600">
            <Time dateTime={on}>{formatDay(locale, on)}</Time>
          </p>
          <Written html={html} />
        </div>
      ))}
    </div>
  )
}

/** To the case, to what was posted there, and to the lesson. */
function Ways({ item: { caseId, outcomeAt, lesson } }: { item: Item }) {
  const t = useMessages()
  const locale = useLocale()
  if (!caseId && !lesson) return null
  return (
    <ul className="mt-4 print:hidden">
      {caseId && (
        <li>
          <a
            href={outcomeAt ? `/cases/${caseId}#answer-${outcomeAt}` : `/cases/${caseId}`}
            className="inline-block py-1"
          >
            {outcomeAt ? t.toOutcome : t.toCase}
          </a>
        </li>
      )}
      {lesson && (
        <li>
          {t.lesson}:{' '}
          <a
            href={`/library/${lesson.id}`}
            lang={foreignTo(locale, lesson.title)}
            className="inline-block py-1"
          >
            {lesson.title}
          </a>
        </li>
      )}
    </ul>
  )
}
