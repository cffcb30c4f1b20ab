import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { presences } from '../attendance.ts'
import type { attendancePage } from '../attendance.query.server.ts'
import { MarkButtons } from './mark-buttons.tsx'
import { useMessages } from './use-messages.ts'
import { WhichMeeting } from './which-meeting.tsx'

export type Attendance = SerializeFrom<Awaited<ReturnType<typeof attendancePage>>>

/** Who came: one row a person, one button a mark, so that two organisers never overwrite each other's list. */
export function AttendancePage({ attendance, state }: { attendance: Attendance; state: FormState }) {
  const t = useMessages()
  const { id, title, people, there, unmarked, closed, may } = attendance
  return (
    <Page
      title={t.day.attendance}
      breadcrumb={[
        { href: '/workshops', label: t.workshops },
        { href: `/workshops/${id}`, label: title },
      ]}
      flash={useFlash(t.flash)}
      errors={state.errors}
      below={<WhichMeeting {...attendance} />}
    >
      <p className="max-w-[45rem] print:hidden">
        {closed ? t.day.closedLead : may.mark ? t.day.lead : t.day.notYet}
      </p>
      <Steps id={id} may={may} />
      <section aria-labelledby="people" className="mt-8">
        <h2 id="people">{t.day.people}</h2>
        <p className="mt-2">{t.day.tally(there, unmarked)}</p>
        {people.length > 0 ? (
          <div className="mt-4">
            <DataTable
              caption={t.day.people}
              hideCaption
              narrow="cards"
              rows={people}
              rowKey={(person) => person.id}
              columns={[
                {
                  key: 'name',
                  head: t.day.name,
                  rowHead: true,
                  cell: (person) => <Name {...person} />,
                },
                {
                  key: 'state',
                  head: t.day.state,
                  cell: ({ presence, by }) =>
                    presence
                      ? `${t.day.presences[presence]}${by === 'word' ? t.day.byWord : ''}`
                      : t.day.unmarked,
                },
                ...(may.mark
                  ? [
                      {
                        key: 'mark',
                        head: t.day.mark,
                        cell: (person: Attendance['people'][number]) => (
                          <>
                            <MarkButtons workshopId={id} person={person} />
                            <ByHand />
                          </>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
        ) : (
          <EmptyState>{t.day.nobody}</EmptyState>
        )}
      </section>
    </Page>
  )
}

/** Where no button can be pressed: boxes to tick with a pen. */
function ByHand() {
  const { day: t } = useMessages()
  return (
    <span className="hidden print:inline">
      {presences.map((one) => (
        <span key={one} className="mr-4 whitespace-nowrap">
          □ {t.presences[one]}
        </span>
      ))}
    </span>
  )
}

function Name({ id, name, registered }: Attendance['people'][number]) {
  const t = useMessages()
  return (
    <span id={`person-${id}`}>
      {t.person(name)}
      {!registered && <span className="block font-400 text-solid-gray-600">{t.day.unregistered}</span>}
    </span>
  )
}

function Steps({ id, may }: Pick<Attendance, 'id' | 'may'>) {
  const { day: t } = useMessages()
  return (
    <p className="mt-6 flex flex-wrap gap-4 print:hidden">
      {may.showWord && (
        <ButtonLink href={`/workshops/${id}/attendance/word`} variant="outline">
          {t.showWord}
        </ButtonLink>
      )}
      {may.mark && (
        <ButtonLink href={`/workshops/${id}/attendance/people`} variant="outline">
          {t.add}
        </ButtonLink>
      )}
      {may.close && <ButtonLink href={`/workshops/${id}/attendance/closing`}>{t.close}</ButtonLink>}
    </p>
  )
}
