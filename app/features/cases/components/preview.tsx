import type { Byline } from '../byline.ts'
import { useByline } from './byline.tsx'
import { SheetView, type ShownSheet } from './sheet-view.tsx'
import { useMessages } from './use-messages.ts'
import { Written } from './written.tsx'

export type PreviewSheet = ShownSheet & { title: string; by: Byline; nameChosen: boolean }

/** The case as others will see it, inside another page. */
export function Preview({ sheet }: { sheet: PreviewSheet }) {
  const t = useMessages()
  const byline = useByline()
  return (
    <div>
      <p className="text-std-18B-160">{sheet.title}</p>
      {sheet.nameChosen && <p className="text-solid-gray-600">{byline(sheet.by, true)}</p>}
      {sheet.html.question && (
        <div className="mt-4 rounded-12 border-2 border-blue-900 bg-blue-50 p-4">
          <p className="font-700">{t.parts.question}</p>
          <Written html={sheet.html.question} />
        </div>
      )}
      <SheetView sheet={sheet} level="h3" />
    </div>
  )
}
