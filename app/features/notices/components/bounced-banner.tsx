import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { useMessages } from './use-messages.ts'

/** Says to a member that mails do not arrive: a mail could not. */
export function BouncedBanner() {
  const { bounced: t } = useMessages()
  return (
    <div className="mb-8 max-w-[45rem]">
      <Banner
        tone="warning"
        title={t.title}
        actions={
          <form method="post" action="/me/notifications/mail">
            <Button variant="outline">{t.again}</Button>
          </form>
        }
      >
        <p>{t.text}</p>
      </Banner>
    </div>
  )
}
