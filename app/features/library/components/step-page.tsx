import type { ComponentProps } from 'react'
import { StepPage as Step } from '#app/ui/step-page.tsx'
import { useMessages } from './use-messages.ts'

type Props = Omit<ComponentProps<typeof Step>, 'breadcrumb' | 'back'> & {
  resource: { id: string; title: string }
}

/** One thing that is done with a resource. */
export function StepPage({ resource, ...step }: Props) {
  const t = useMessages()
  const href = `/library/${resource.id}`
  const breadcrumb = [
    { href: '/library', label: t.library },
    { href, label: resource.title },
  ]
  return <Step {...step} breadcrumb={breadcrumb} back={{ href, label: t.back }} />
}
