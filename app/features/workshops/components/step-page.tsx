import type { ComponentProps } from 'react'
import { StepPage as Step } from '#app/ui/step-page.tsx'
import { useMessages } from './use-messages.ts'

type Props = Omit<ComponentProps<typeof Step>, 'breadcrumb'> & { workshop: { id: string; title: string } }

/** One thing that is done with a workshop. */
export function StepPage({ workshop, ...step }: Props) {
  const t = useMessages()
  const breadcrumb = [
    { href: '/workshops', label: t.workshops },
    { href: `/workshops/${workshop.id}`, label: workshop.title },
  ]
  return <Step {...step} breadcrumb={breadcrumb} />
}
