import { useLoaderData } from '@remix-run/react'
import { AppError } from '#app/core/errors.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { collectionPage } from '../collections.query.server.ts'
import { OrderPage } from '../components/order-page.tsx'
import { orderForm } from '../forms.ts'
import { takenOut } from '../input.ts'
import { mayAddResources } from '../policy.ts'
import { resourcePage } from '../resource.query.server.ts'
import { order } from '../shelving.server.ts'

export const loader = load(mayAddResources, async ({ ctx, params, url }) => {
  const collection = await collectionPage(ctx, params.id!)
  if (!collection.may.keep) throw new AppError('forbidden')
  const asked = takenOut.safeParse(Object.fromEntries(url.searchParams))
  const isIn = collection.items.some(({ id }) => id === asked.data?.out)
  if (!asked.data || isIn) return { collection, out: null }
  const { id, title } = await resourcePage(ctx, asked.data.out)
  return { collection, out: { id, title, place: asked.data.place } }
})

export const action = act(mayAddResources, (page) =>
  submit(page, orderForm, async (input) => {
    const stood = await order(page.ctx, page.params.id!, input)
    const path = `/library/collections/${page.params.id}/order`
    if (input.way === 'out') return seeOther(page.scope, `${path}?out=${input.resource}&place=${stood}`)
    const flash = input.way === 'back' ? 'putBack' : 'moved'
    return seeOther(page.scope, `${path}#item-${input.resource}`, flash)
  }),
)

export default function CollectionOrder() {
  return <OrderPage {...useLoaderData<typeof loader>()} />
}
