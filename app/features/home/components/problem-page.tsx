import { isRouteErrorResponse } from '@remix-run/react'
import type { Problem } from '#app/core/http/route.server.ts'
import { ResumeForm } from '#app/features/accounts/components/resume.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from './use-messages.ts'

/** Every page that could not be shown: what happened, in plain words, and a way on. */
export function ProblemPage({ error }: { error: unknown }) {
  const t = useMessages()
  const locale = useLocale()
  const problem = isRouteErrorResponse(error) ? problemOf(error.data) : null
  const { title, text } = problem ? t.problems[problem.code] : isMethodRefused(error) ? t.method : t.broken
  return (
    <Page title={title} narrow>
      <p>{problem?.said?.[locale] ?? text}</p>
      {problem?.kept && <KeptTexts kept={problem.kept} />}
      {problem?.resume ? (
        <ResumeForm resume={problem.resume} code={problem.code} />
      ) : (
        <>
          <h2 className="mt-8">{t.canDo}</h2>
          <ul className="mt-3 list-disc pl-6">
            <li>
              <a href="/">{t.toHome}</a>
            </li>
            {problem?.code === 'forbidden' && (
              <li>
                <a href="/help">{t.help.title}</a>
              </li>
            )}
          </ul>
        </>
      )}
    </Page>
  )
}

function KeptTexts({ kept }: { kept: [string, string][] }) {
  const t = useMessages()
  return (
    <>
      <h2 className="mt-8">{t.keptTexts}</h2>
      <p className="mt-3">{t.keptHelp}</p>
      {kept.map(([label, text]) => (
        <Textarea key={label} name={label} label={label} value={text} required={null} readOnly />
      ))}
    </>
  )
}

const isMethodRefused = (error: unknown) => isRouteErrorResponse(error) && error.status === 405

const problemOf = (data: unknown): Problem | null =>
  data && typeof data === 'object' && 'code' in data ? (data as Problem) : null
