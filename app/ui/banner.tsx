import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { useUiMessages } from './locale.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export type BannerTone = 'info' | 'success' | 'warning' | 'error'
export type BannerProps = {
  tone: BannerTone
  title: ReactNode
  as?: 'h2' | 'h3' | 'p'
  role?: 'status' | 'alert'
  actions?: ReactNode
  children?: ReactNode
}

const edges = {
  info: 'border-blue-900 before:bg-blue-900',
  success: 'border-success-2 before:bg-success-2',
  warning: 'border-warning-yellow-2 before:bg-yellow-400',
  error: 'border-error-2 before:bg-error-2',
}
const inks = {
  info: 'text-blue-900',
  success: 'text-success-2',
  warning: 'text-warning-yellow-2',
  error: 'text-error-2',
}

/** A framed notice; icon, hidden word and heading carry the tone, not the colour alone. */
export function Banner({ tone, title, as: Heading = 'h2', role, actions, children }: BannerProps) {
  const { tones } = useUiMessages()
  return (
    <div
      role={role}
      className={`relative border-2 bg-white p-4 pl-6 before:absolute before:inset-y-0 before:left-0 before:w-2 md:p-6 md:pl-10 md:before:w-4 ${edges[tone]}`}
    >
      <div className="flex items-start gap-2 md:gap-4">
        <span className={inks[tone]}>
          <Icon name={tone} className="size-6 md:size-9" />
        </span>
        <div className="min-w-0">
          <Heading className="m-0 text-std-17B-170 md:text-std-20B-150 md:pt-0.5">
            <VisuallyHidden>{tones[tone]}</VisuallyHidden>
            {title}
          </Heading>
          {children && <div className="mt-1 max-w-[45rem]">{children}</div>}
          {actions && <div className="mt-4 flex flex-wrap gap-4 print:hidden">{actions}</div>}
        </div>
      </div>
    </div>
  )
}
