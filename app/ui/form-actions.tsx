import type { ReactNode } from 'react'

/** The buttons at the end of a form: primary first, then secondary, cancel as a link. */
export function FormActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-8 flex flex-col gap-4 text-center md:flex-row md:flex-wrap md:items-center print:hidden">
      {children}
    </div>
  )
}
