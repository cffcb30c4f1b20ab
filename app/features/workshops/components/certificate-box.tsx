import { ButtonLink } from '#app/ui/button.tsx'
import { useMessages } from './use-messages.ts'
import type { ShownWorkshop } from './workshop-page.tsx'

/** The certificate of whoever was there, or that it comes when the list is closed. */
export function CertificateBox({
  workshop: { id, phase, presence, certified },
}: {
  workshop: ShownWorkshop
}) {
  const { certificate: t } = useMessages()
  const there = presence === 'came' || presence === 'late'
  if (phase !== 'past' || !there) return null
  return (
    <section aria-labelledby="certificate" className="mt-8 max-w-[45rem] print:hidden">
      <h2 id="certificate">{t.heading}</h2>
      {certified ? (
        <p className="mt-3">
          <ButtonLink href={`/workshops/${id}/certificate.pdf`} variant="outline">
            {t.download}
          </ButtonLink>
        </p>
      ) : (
        <p className="mt-2">{t.later}</p>
      )}
    </section>
  )
}
