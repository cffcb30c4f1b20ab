import { redirect } from '@remix-run/node'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { zipped } from '#app/core/files/zip.server.ts'
import { exportPackage, exportTable } from '../export.server.ts'
import { exportForm } from '../forms.ts'
import { mayOpenExchange } from '../policy.ts'

/** Whoever opens the address of the file itself gets the page with its button. */
export const loader = load(mayOpenExchange, async () => redirect('/admin/directory'))

export const action = act(mayOpenExchange, (page) =>
  submit(page, exportForm, async ({ as }) => {
    const { ctx } = page
    const name = `directory-${dayOf(ctx.now())}`
    return as === 'package'
      ? download(
          new Uint8Array(await zipped(await exportPackage(ctx))),
          'application/zip',
          `${name}-hsds.zip`,
        )
      : download(await exportTable(ctx), 'text/csv; charset=utf-8', `${name}.csv`)
  }),
)

const download = (body: Uint8Array<ArrayBuffer> | string, type: string, name: string) =>
  new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  })
