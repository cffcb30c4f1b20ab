import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'

export type ButtonLook = {
  variant?: 'fill' | 'outline' | 'text' | 'danger' | 'danger-fill'
  size?: 'lg' | 'md' | 'sm'
}
export type ButtonProps = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'>
export type ButtonLinkProps = ButtonLook &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'href'> & { href: string }

const base =
  'relative inline-flex cursor-pointer items-center justify-center gap-2 border py-1 text-center text-oln-16B-100 leading-130 by-phrase underline-offset-[0.1875rem] hover:underline focus-visible:z-10 print:hidden aria-disabled:cursor-default aria-disabled:border-solid-gray-300 aria-disabled:bg-solid-gray-100 aria-disabled:text-solid-gray-600 aria-disabled:no-underline forced-colors:aria-disabled:text-[GrayText]'

const variants = {
  fill: 'border-transparent bg-blue-900 text-white no-underline hover:bg-blue-1000 active:bg-blue-1200 active:text-white focus-visible:bg-blue-900 focus-visible:text-white',
  outline:
    'border-current bg-white text-blue-900 no-underline hover:bg-blue-200 hover:text-blue-1000 active:text-blue-1200 focus-visible:bg-white focus-visible:text-blue-900',
  text: 'border-transparent text-blue-1000 underline hover:decoration-[0.1875rem] focus-visible:bg-yellow-300',
  danger:
    'border-current bg-white text-error-2 no-underline hover:bg-red-50 active:text-red-1000 focus-visible:bg-white focus-visible:text-error-2',
  'danger-fill':
    'border-transparent bg-error-2 text-white no-underline hover:bg-red-1000 active:bg-red-1100 active:text-white focus-visible:bg-error-2 focus-visible:text-white',
}

const sizes = {
  lg: 'min-h-14 min-w-34 rounded-8 px-4 focus-visible:rounded-8',
  md: 'min-h-12 min-w-24 rounded-8 px-4 focus-visible:rounded-8',
  sm: 'min-h-9 min-w-20 rounded-6 px-3 focus-visible:rounded-6 after:absolute after:inset-x-0 after:top-1/2 after:h-11 after:-translate-y-1/2',
}

function look({ variant = 'fill', size = 'md' }: ButtonLook) {
  return `${base} ${variants[variant]} ${sizes[size]}`
}

/** Changes something. When it cannot be used, `aria-disabled` and a reason beside it; it stays focusable. */
export function Button({ variant, size, type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={look({ variant, size })} {...rest} />
}

/** Goes somewhere. */
export function ButtonLink({ variant, size, ...rest }: ButtonLinkProps) {
  return <a className={look({ variant, size })} {...rest} />
}
