import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { cellInWords } from '../words.ts'

const mostListed = 20

/** Cells of tables in words. */
export function CellList({ title, cells }: { title: string; cells: string[] }) {
  const locale = useLocale()
  const left = cells.length - mostListed
  return (
    <>
      <p className="mt-2">{title}</p>
      <ul className="mt-1 list-disc pl-6">
        {cells.slice(0, mostListed).map((cell) => (
          <li key={cell}>{cellInWords(cell, locale)}</li>
        ))}
        {left > 0 && <li>{messages.in(locale).admin.more(left)}</li>}
      </ul>
    </>
  )
}
