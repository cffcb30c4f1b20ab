import type { ReactNode } from 'react'

export type TimelineStep = {
  key: string
  label: ReactNode
  state: 'done' | 'now' | 'next'
  time?: ReactNode
  who?: ReactNode
  note?: ReactNode
}

const dots = {
  done: 'border-blue-900 bg-blue-900 forced-colors:bg-[CanvasText]',
  now: 'border-blue-900 bg-blue-900 outline-2 outline-offset-2 outline-blue-900 forced-colors:bg-[CanvasText]',
  next: 'border-solid-gray-536 bg-white',
}

/** What happened and what comes next, newest last. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="max-w-[45rem] pl-1">
      {steps.map(({ key, label, state, time, who, note }) => (
        <li
          key={key}
          aria-current={state === 'now' ? 'step' : undefined}
          className="relative pb-6 pl-8 before:absolute before:top-1.5 before:bottom-[-0.375rem] before:left-[0.4375rem] before:border-l-2 before:border-solid-gray-536 last:pb-0 last:before:hidden"
        >
          <span
            aria-hidden="true"
            className={`absolute top-1.5 left-0 size-4 rounded-full border-2 ${dots[state]}`}
          />
          <p className={state === 'next' ? 'text-std-16N-170' : 'text-std-16B-170'}>{label}</p>
          {(time || who) && (
            <p className="flex flex-wrap gap-x-3 text-solid-gray-600">
              {time && <span>{time}</span>}
              {who && <span>{who}</span>}
            </p>
          )}
          {note && <div>{note}</div>}
        </li>
      ))}
    </ol>
  )
}
