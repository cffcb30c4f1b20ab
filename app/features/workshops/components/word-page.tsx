import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { QrCode } from '#app/features/accounts/components/qr-code.tsx'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import type { wordPage } from '../attendance.query.server.ts'
import { useMessages } from './use-messages.ts'
import { WhichMeeting } from './which-meeting.tsx'

/** The code word in large letters, without any name beside it: this page is shown to a room. */
export function WordPage(day: SerializeFrom<Awaited<ReturnType<typeof wordPage>>>) {
  const { id, title, word, latin, address, over } = day
  const { day: t, workshops, flash } = useMessages()
  return (
    <Page
      title={t.word}
      breadcrumb={[
        { href: '/workshops', label: workshops },
        { href: `/workshops/${id}`, label: title },
        { href: `/workshops/${id}/attendance`, label: t.attendance },
      ]}
      flash={useFlash(flash)}
      below={<WhichMeeting {...day} />}
    >
      <p className="max-w-[45rem]">{over ? t.wordOver : word ? t.wordLead : t.wordNone}</p>
      {word && address && !over && (
        <>
          <p className="mt-6 text-std-32B-150" lang="ja">
            {word}
          </p>
          <p className="text-std-20N-150 text-solid-gray-700">{latin}</p>
          <div className="mt-6">
            <QrCode content={address} label={t.qr} />
          </div>
        </>
      )}
      {!over && (
        <form method="post" className="mt-8 max-w-[45rem] print:hidden">
          {word && <p className="mb-2">{t.renewHelp}</p>}
          <Button variant={word ? 'outline' : 'fill'}>{word ? t.renewWord : t.makeWord}</Button>
        </form>
      )}
      <p className="mt-8 print:hidden">
        <a href={`/workshops/${id}/attendance`}>{t.back}</a>
      </p>
    </Page>
  )
}
