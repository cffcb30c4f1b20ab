import { createContext, useContext, type ReactNode } from 'react'
import { Breadcrumb } from './breadcrumb.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Flash, type FlashMessage } from './flash.tsx'
import { wrongFields, type FormState } from './form-state.ts'
import type { LinkItem } from './navigation.ts'
import { useUiMessages } from './locale.tsx'

export type PageProps = {
  title: string
  breadcrumb?: readonly LinkItem[]
  flash?: FlashMessage | string | null
  errors?: FormState['errors']
  error?: string | null
  narrow?: boolean
  above?: ReactNode
  below?: ReactNode
  aside?: { label: string; content: ReactNode }
  children?: ReactNode
}

/** The page writes its document title here while it renders; the server fills the head afterwards. */
export const TitleContext = createContext<{ title: string }>({ title: '' })

const twoColumns =
  '@min-[60rem]:grid @min-[60rem]:grid-cols-[minmax(0,45rem)_18rem] @min-[60rem]:justify-between @min-[60rem]:gap-12'

/** `breadcrumb` holds the pages above this one, `above` badges over the heading, `below` the line under it. */
export function Page(props: PageProps) {
  const {
    title,
    breadcrumb,
    flash,
    errors = {},
    error,
    narrow = false,
    above,
    below,
    aside,
    children,
  } = props
  const { errorPrefix, siteName } = useUiMessages()
  const wrong = Boolean(error) || wrongFields(errors).length > 0
  writeTitle(useContext(TitleContext), `${wrong ? errorPrefix : ''}${title} - ${siteName}`)
  return (
    <div className="mx-auto w-full max-w-7xl px-4 pb-12 lg:px-8 print:p-0">
      {breadcrumb && <Breadcrumb trail={breadcrumb} current={title} />}
      <div className="@container">
        <div className={aside ? twoColumns : undefined}>
          <main id="main" tabIndex={-1} className={`pt-4 print:pt-0 ${narrow ? 'max-w-[45rem]' : ''}`}>
            {flash && <Flash {...(typeof flash === 'string' ? { text: flash } : flash)} />}
            {wrong && <ErrorSummary errors={errors} error={error} />}
            {above && <div className="mb-3 flex flex-wrap gap-2">{above}</div>}
            <h1 className="max-w-[45rem]">{title}</h1>
            {below && <div className="mt-2 max-w-[45rem] text-solid-gray-600">{below}</div>}
            <div className="mt-6">{children}</div>
          </main>
          {aside && (
            <aside aria-label={aside.label} className="mt-12 @min-[60rem]:mt-0 @min-[60rem]:pt-4">
              {aside.content}
            </aside>
          )}
        </div>
      </div>
    </div>
  )
}

function writeTitle(holder: { title: string }, title: string) {
  holder.title = title
}
