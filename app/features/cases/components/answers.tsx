import { formatDay } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import type { Byline } from '../thread.query.server.ts'
import { useByline } from './byline.tsx'
import { useMessages } from './use-messages.ts'
import { Written } from './written.tsx'

type Answer = { position: number; html: string; on: string; by: Byline }

export function Answers({ answers }: { answers: Answer[] }) {
  const t = useMessages()
  const locale = useLocale()
  const byline = useByline()
  return (
    <section aria-labelledby="answers" className="mt-12 max-w-[45rem]">
      <h2 id="answers">{t.answerCount(answers.length)}</h2>
      {answers.length === 0 && <p className="mt-3">{t.notAnswered}</p>}
      <ol className="mt-3 border-t border-solid-gray-420">
        {answers.map(({ position, html, on, by }) => (
          <li key={position} id={`answer-${position}`} className="border-b border-solid-gray-420 py-4">
            <article aria-labelledby={`answer-${position}-by`}>
              <h3 id={`answer-${position}-by`} className="inline-block text-std-16B-170">
                {byline(by)}
              </h3>{' '}
              <span className="ml-2 text-solid-gray-600">
                <Time dateTime={on}>{formatDay(locale, on)}</Time>
              </span>
              <div className="mt-1">
                <Written html={html} />
              </div>
            </article>
          </li>
        ))}
      </ol>
    </section>
  )
}
