import { Icon } from './icon.tsx'
import type { HeaderProps } from './navigation.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

type Props = NonNullable<HeaderProps['bell']> & { iconOnly?: boolean }

/** The way to what waits to be read; the number stands beside the drawing, and is said in words. */
export function Bell({ href, label, text, count, iconOnly = false }: Props) {
  return (
    <a
      href={href}
      className="relative inline-flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1 whitespace-nowrap text-dns-16N-130 text-solid-gray-800"
    >
      <Icon name="bell" className="size-5" />
      {iconOnly ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      {count && (
        <>
          <span
            aria-hidden="true"
            className={`inline-block min-w-6 rounded-full border border-transparent bg-red-900 px-1.5 py-1 text-center text-oln-14B-100 text-white ${iconOnly ? 'absolute -top-0.5 left-5' : ''}`}
          >
            {count}
          </span>
          <VisuallyHidden>{text}</VisuallyHidden>
        </>
      )}
    </a>
  )
}
