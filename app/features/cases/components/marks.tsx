import { useMessages } from './use-messages.ts'

/** The one form of all marks on a page: its buttons stand beside the posts, and say which one. */
export const marksForm = 'marks'

const look =
  'min-h-11 cursor-pointer rounded-8 border border-solid-gray-420 bg-white px-3 text-blue-1000 hover:underline aria-pressed:border-blue-900 aria-pressed:bg-blue-50 aria-pressed:font-700'

type Useful = { count: number; mine: boolean }

/** 参考になった: how many said so, and whether the reader did. */
export function UsefulButton({ position, useful }: { position: number; useful: Useful }) {
  const { thread: t } = useMessages()
  return (
    <button
      form={marksForm}
      name={useful.mine ? 'unset' : 'set'}
      value={position}
      aria-pressed={useful.mine}
      className={look}
    >
      {useful.mine && '✓ '}
      {t.useful(useful.count)}
    </button>
  )
}

/** For the author of the case. */
export function HelpedButton({ caseId, position, on }: { caseId: string; position: number; on: boolean }) {
  const { thread: t } = useMessages()
  return (
    <button
      form={marksForm}
      formAction={`/cases/${caseId}/helped`}
      name={on ? 'unset' : 'set'}
      value={position}
      className={look}
    >
      {on ? t.unsetHelped : t.setHelped}
    </button>
  )
}

export function UsefulCase({ useful }: { useful: Useful }) {
  return (
    <p className="mt-8 print:hidden">
      <UsefulButton position={0} useful={useful} />
    </p>
  )
}
