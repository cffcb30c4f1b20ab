import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { workshopPage } from '../workshop.query.server.ts'
import { AgendaTable } from './agenda-table.tsx'
import { CertificateBox } from './certificate-box.tsx'
import { DayBox } from './day-box.tsx'
import { Outcomes } from './outcomes.tsx'
import { People } from './people.tsx'
import { PhaseBadge } from './phase-badge.tsx'
import { RegistrationBox } from './registration-box.tsx'
import { useMessages } from './use-messages.ts'
import { Roles } from './roles.tsx'
import { SeriesDates } from './series-dates.tsx'
import { When } from './when.tsx'
import { whoMay } from './who-may.ts'

export type ShownWorkshop = SerializeFrom<Awaited<ReturnType<typeof workshopPage>>>

export function WorkshopPage({ workshop }: { workshop: ShownWorkshop }) {
  const t = useMessages()
  const locale = useLocale()
  const { id, title, aim, may, agenda, startsAt } = workshop
  return (
    <Page
      title={title}
      breadcrumb={[{ href: '/workshops', label: t.workshops }]}
      flash={useFlash(t.flash)}
      above={<PhaseBadge phase={workshop.phase} pools={workshop.pools} />}
    >
      <p lang={foreignTo(locale, aim)} className="mb-6 max-w-[45rem] whitespace-pre-line">
        {aim}
      </p>
      <Facts workshop={workshop} />
      <RegistrationBox workshop={workshop} />
      <DayBox workshop={workshop} />
      <CertificateBox workshop={workshop} />
      <p className="mt-6 print:hidden">
        <a href={`/workshops/${id}/event.ics`}>{t.toCalendar}</a>
      </p>
      <section aria-labelledby="agenda" className="mt-8 md:mt-12">
        <h2 id="agenda">{t.agenda}</h2>
        <AgendaTable items={agenda} startsAt={startsAt} />
      </section>
      <SeriesDates workshop={workshop} />
      <Outcomes workshop={workshop} />
      <People workshop={workshop} />
      <Roles roles={workshop.roles} />
      {may.takeOver && (
        <form method="post" action={`/workshops/${id}/takeover`} className="mt-8 max-w-[45rem] print:hidden">
          <p className="mb-2">{t.people.takeOverHelp}</p>
          <Button variant="outline">{t.people.takeOver}</Button>
        </form>
      )}
      {may.edit && (
        <p className="mt-8 flex flex-wrap gap-4 print:hidden">
          <ButtonLink href={`/workshops/${id}/edit`} variant="outline">
            {t.edit}
          </ButtonLink>
          <ButtonLink href={`/workshops/${id}/people`} variant="outline">
            {t.people.open}
          </ButtonLink>
          <ButtonLink href={`/workshops/${id}/invitations`} variant="outline">
            {t.invitations.open}
          </ButtonLink>
          <ButtonLink href={`/workshops/${id}/call-off`} variant="danger">
            {t.callOff.open}
          </ButtonLink>
        </p>
      )}
      {may.copy && (
        <p className="mt-4 print:hidden">
          <a href={`/workshops/new?from=${id}`}>{t.copy}</a>
        </p>
      )}
    </Page>
  )
}

function Facts({ workshop }: { workshop: ShownWorkshop }) {
  const t = useMessages()
  const locale = useLocale()
  const { format, place, roomLink, pools, opensOn, closesOn, organiser } = workshop
  const online = format !== 'room' && roomLink !== null
  return (
    <SummaryList
      items={[
        { term: t.when, value: <When {...workshop} /> },
        {
          term: t.where,
          value: (
            <>
              {t.formats[format]}
              {place && <span className="block">{place}</span>}
            </>
          ),
        },
        ...(online
          ? [
              {
                term: t.registration.link,
                value: roomLink ? (
                  <a href={roomLink} className="print:after:content-none!">
                    {roomLink}
                  </a>
                ) : (
                  t.registration.linkNone
                ),
              },
            ]
          : []),
        {
          term: t.seats,
          value: pools.map(({ pool, left, seats, waiting }) => (
            <span key={pool} className="block">
              {t.seatsOf(t.pools[pool], left, seats)}
              {waiting > 0 && ` · ${t.waitingOf(waiting)}`}
            </span>
          )),
        },
        {
          term: t.window,
          value: (
            <>
              {t.from(formatDay(locale, opensOn))} {t.until(formatDay(locale, closesOn))}
            </>
          ),
        },
        {
          term: t.who,
          value: (
            <>
              {whoMay(t, workshop)}
              {workshop.approval && <span className="block">{t.registration.approval}</span>}
            </>
          ),
        },
        { term: t.organiser, value: t.person(organiser) },
      ]}
    />
  )
}
