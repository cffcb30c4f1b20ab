import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { controlLook } from '#app/ui/field.tsx'
import { mostAtOnce, type Row } from '../several.ts'
import { useMessages } from './use-messages.ts'

type Props = {
  rows: readonly Row[]
  tooMany: boolean
  wrong: readonly string[]
  sending: boolean
  stop: () => void
  rename: (file: File, title: string) => void
}

/** The files that go with one form, each with its title, how far it is, and why it was not taken. */
export function SeveralFiles({ rows, tooMany, wrong, sending, stop, rename }: Props) {
  const { several: t } = useMessages()
  if (rows.length === 0) return null
  const added = rows.filter(({ state }) => state === 'added').length
  const refused = rows.filter(({ state }) => state === 'refused').length
  return (
    <section aria-labelledby="several" className="mt-6">
      <h2 id="several" className="text-std-20B-150">
        {t.title(rows.length)}
      </h2>
      <p className="mt-2">{t.lead}</p>
      {tooMany && <p className="mt-2 text-error-2">{t.tooMany(mostAtOnce)}</p>}
      <div role="status" className="mt-2">
        {(sending || added + refused > 0) && <p>{t.progress(added, rows.length, refused)}</p>}
        {!sending && added > 0 && added < rows.length && <p>{t.rest}</p>}
      </div>
      {wrong.length > 0 && (
        <div role="alert" className="mt-3">
          <Banner tone="error" as="p" title={t.wrong}>
            <ul className="list-disc pl-6">
              {wrong.map((said) => (
                <li key={said}>{said}</li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
      <ol className="mt-3 border-t border-solid-gray-420">
        {rows.map((row, index) => (
          <li key={index} className="border-b border-solid-gray-420 py-3">
            <SeveralRow {...{ row, index, sending, rename }} />
          </li>
        ))}
      </ol>
      {sending && (
        <p className="mt-4">
          <Button type="button" variant="outline" onClick={stop}>
            {t.stop}
          </Button>
        </p>
      )}
    </section>
  )
}

type RowProps = Pick<Props, 'sending' | 'rename'> & { row: Row; index: number }

function SeveralRow({ row, index, sending, rename }: RowProps) {
  const { several: t, form } = useMessages()
  const { file, title, state, share, said, href } = row
  const id = `several-${index}`
  return (
    <>
      <p className="wrap-anywhere text-solid-gray-600">{file.name}</p>
      {state === 'added' ? (
        <p className="mt-1">
          {t.added} <a href={href!}>{title}</a>
        </p>
      ) : (
        <>
          <label htmlFor={id} className="mt-1 block">
            {t.titleOf}
          </label>
          <input
            id={id}
            value={title}
            readOnly={sending}
            autoComplete="off"
            onChange={({ target }) => rename(file, target.value)}
            className={`h-12 w-full px-4 ${controlLook}`}
          />
        </>
      )}
      {state === 'sending' && (
        <progress value={share} max={1} aria-label={t.sending(file.name)} className="mt-2 block w-full" />
      )}
      {state === 'refused' && (
        <p className="mt-2 text-error-2">
          {t.refused} {said.join(' ')}{' '}
          {href && (
            <a href={href} className="inline-block py-1">
              {form.seeAlso}
            </a>
          )}
        </p>
      )}
    </>
  )
}
