import type { ComponentProps } from 'react'
import { StepPage } from '#app/ui/step-page.tsx'
import { useMessages } from './use-messages.ts'

type Props = Omit<ComponentProps<typeof StepPage>, 'breadcrumb' | 'back'> & {
  collection: { id: string; title: string }
}

/** One thing that is done with a collection. */
export function CollectionStep({ collection: { id, title }, ...step }: Props) {
  const t = useMessages()
  const href = `/library/collections/${id}`
  const breadcrumb = [
    { href: '/library', label: t.library },
    { href: '/library/collections', label: t.collections.title },
    { href, label: title },
  ]
  return <StepPage {...step} breadcrumb={breadcrumb} back={{ href, label: t.back }} />
}
