import type { ReactNode } from 'react'

export type StatusTone = 'open' | 'waiting' | 'done' | 'sent-back' | 'refused' | 'closed'

const tones = {
  open: 'border-blue-700 bg-blue-50 text-blue-800',
  waiting: 'border-yellow-1000 bg-yellow-50 text-yellow-1100',
  done: 'border-green-800 bg-green-50 text-green-900',
  'sent-back': 'border-orange-900 bg-orange-50 text-orange-1000',
  refused: 'border-red-900 bg-red-50 text-red-1000',
  closed: 'border-solid-gray-700 bg-solid-gray-50 text-solid-gray-800',
}

/** Where a thing stands: the word says it, the colour repeats it. */
export function StatusBadge({
  tone,
  dense = false,
  children,
}: {
  tone: StatusTone
  dense?: boolean
  children: ReactNode
}) {
  const size = dense
    ? 'min-h-6 rounded-6 px-1.5 py-0.5 text-oln-14B-100'
    : 'min-h-8 rounded-8 px-2 py-1 text-oln-16B-100'
  return (
    <span className={`inline-flex max-w-full items-center border ${tones[tone]} ${size}`}>{children}</span>
  )
}
