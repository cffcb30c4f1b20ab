import { wrongFields, type FormState } from './form-state.ts'
import { useUiMessages } from './locale.tsx'

export type ErrorSummaryProps = { errors?: FormState['errors']; error?: string | null }

/** First in main after a refused form: takes focus without script and links to the wrong fields in their own words. */
export function ErrorSummary({ errors = {}, error }: ErrorSummaryProps) {
  const words = useUiMessages()
  const fields = wrongFields(errors)
  const lines = error ? [{ id: null, text: error }, ...fields] : fields
  if (lines.length === 0) return null
  return (
    <div
      role="alert"
      id="errors"
      tabIndex={-1}
      autoFocus
      className="mb-6 max-w-[45rem] rounded-8 border-2 border-error-2 p-4 md:p-6"
    >
      <h2 className="mb-2 text-std-20B-150 md:text-std-22B-150">
        {fields.length > 0 ? words.errorCount(lines.length) : words.problem}
      </h2>
      <ul className={lines.length > 1 ? 'list-disc pl-6' : undefined}>
        {lines.map(({ id, text }) => (
          <li key={`${id} ${text}`} className="py-0.5">
            {id ? <a href={`#${id}`}>{text}</a> : text}
          </li>
        ))}
      </ul>
    </div>
  )
}
