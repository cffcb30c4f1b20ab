import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayReadWorkshops } from '#app/features/workshops/index.server.ts'
import { ItemPage } from '../components/item-page.tsx'
import { itemForm } from '../forms.ts'
import { itemPage } from '../item.query.server.ts'
import { saveItem } from '../writing.server.ts'

export const handle = { hydrate: true }

export const loader = load(mayReadWorkshops, ({ ctx, params }) => itemPage(ctx, params.id!, params.item!))

export const action = act(mayReadWorkshops, (page) =>
  submit(page, itemForm, async (input) => {
    const { id, item } = page.params
    const saved = await saveItem(page.ctx, id!, item!, input)
    const back = `/workshops/${id}/minutes`
    // What the guard found is shown where it is mended.
    if (saved.open > 0) return seeOther(page.scope, `${back}/${item}#guard-panel`, 'savedWithFindings')
    return seeOther(page.scope, saved.accepted ? `${back}/${item}` : back, 'saved')
  }),
)

export default function Item() {
  const item = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: item.values, errors: {} }
  return <ItemPage item={item} state={state} />
}
