import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { VerifyPage } from '#app/features/workshops/components/verify-page.tsx'
import { verifiedCertificate } from '#app/features/workshops/index.server.ts'
import { VerifyRecordPage } from '../components/verify-record-page.tsx'
import { verifiedRecord } from '../records.server.ts'

// Nobody finds a number by trying: it holds 80 bits.
export const loader = load('anyone', async ({ ctx, params }) => {
  const record = await verifiedRecord(ctx, params.code!)
  return record
    ? { record, certificate: null }
    : { record: null, certificate: await verifiedCertificate(ctx, params.code!) }
})

export default function Verify() {
  const { record, certificate } = useLoaderData<typeof loader>()
  return record ? <VerifyRecordPage {...record} /> : <VerifyPage {...certificate} />
}
