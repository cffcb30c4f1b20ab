import { Page } from '#app/ui/page.tsx'
import { useMessages } from './use-messages.ts'

/** The page of a case that a moderator hid: that it is so, and nothing of what it said. */
export function HiddenCasePage({ isMine }: { isMine: boolean }) {
  const t = useMessages()
  return (
    <Page title={t.hiddenCase} breadcrumb={[{ href: '/cases', label: t.cases }]} narrow>
      <p>{t.hiddenCaseText}</p>
      {isMine && (
        <p className="mt-4">
          <a href="/me/decisions">{t.hiddenReason}</a>
        </p>
      )}
    </Page>
  )
}
