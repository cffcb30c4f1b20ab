import type { ReactNode } from 'react'
import { useMessages } from './use-messages.ts'
import { Written } from './written.tsx'

/** The question, before everything else; `children` are what one can do about it. */
export function QuestionBox({ html, children }: { html: string; children?: ReactNode }) {
  const t = useMessages()
  return (
    <section className="max-w-[45rem] rounded-12 border-2 border-blue-900 bg-blue-50 p-4 md:p-6">
      <h2 className="text-std-20B-150 text-blue-1000">{t.parts.question}</h2>
      <div className="mt-2 text-std-17N-170">
        <Written html={html} />
      </div>
      {children && <div className="mt-4 print:hidden">{children}</div>}
    </section>
  )
}
