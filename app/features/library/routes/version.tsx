import { useLoaderData } from '@remix-run/react'
import { AppError } from '#app/core/errors.ts'
import { load } from '#app/core/http/route.server.ts'
import { ResourcePage } from '../components/resource-page.tsx'
import { mayReadLibrary } from '../policy.ts'
import { isVersion } from '../resource.ts'
import { resourcePage } from '../resource.query.server.ts'

export const loader = load(mayReadLibrary, async ({ ctx, params }) => {
  if (!isVersion(params.version!)) throw new AppError('not-found')
  return resourcePage(ctx, params.id!, Number(params.version))
})

export default function Version() {
  return <ResourcePage resource={useLoaderData<typeof loader>()} />
}
