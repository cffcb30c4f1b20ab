import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { verifiedCertificate } from '../certificate.query.server.ts'
import { VerifyPage } from '../components/verify-page.tsx'

// Nobody finds a number by trying: it holds 80 bits.
export const loader = load('anyone', ({ ctx, params }) => verifiedCertificate(ctx, params.code!))

export default function Verify() {
  return <VerifyPage {...useLoaderData<typeof loader>()} />
}
