import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { collectionFields } from '../collections.query.server.ts'
import { dissolveCollection } from '../collections.server.ts'
import { CollectionStep } from '../components/collection-step.tsx'
import { useMessages } from '../components/use-messages.ts'
import { mayAddResources } from '../policy.ts'

export const loader = load(mayAddResources, async ({ ctx, params }) => {
  const { id, title } = await collectionFields(ctx, params.id!)
  return { id, title }
})

export const action = act(mayAddResources, async ({ ctx, scope, params }) => {
  await dissolveCollection(ctx, params.id!)
  return seeOther(scope, '/library/collections', 'collectionDissolved')
})

export default function CollectionDissolution() {
  const collection = useLoaderData<typeof loader>()
  const { collections: t } = useMessages()
  return (
    <CollectionStep
      collection={collection}
      title={t.dissolve}
      lead={<p className="font-700">{collection.title}</p>}
      submit={t.dissolveSubmit}
      isDangerous
    >
      <ul className="list-disc pl-6">
        {t.dissolveWhat.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </CollectionStep>
  )
}
