import { useMessages } from './use-messages.ts'

/** The one form of all marks on a page: its buttons stand beside the posts, and say which one. */
export const marksForm = 'marks'

type Props = { position: number; useful: { count: number; mine: boolean } }

/** 参考になった: how many said so, and whether the reader did. */
export function UsefulButton({ position, useful: { count, mine } }: Props) {
  const label = useMessages().thread.useful(count)
  return (
    <button form={marksForm} name={mine ? 'unset' : 'set'} value={position} aria-pressed={mine}>
      {mine ? `✓ ${label}` : label}
    </button>
  )
}

export function UsefulCase({ useful }: Omit<Props, 'position'>) {
  return (
    <p className="post-actions">
      <UsefulButton position={0} useful={useful} />
    </p>
  )
}
