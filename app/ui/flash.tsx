import { Banner, type BannerTone } from './banner.tsx'
import { Button } from './button.tsx'
import { useUiMessages } from './locale.tsx'

/** `text` is what happened, `next` the next step, `undo` the address that takes it back by POST. */
export type FlashMessage = { text: string; next?: string; tone?: BannerTone; undo?: string }

/** What the last request did; stays until the next page. */
export function Flash({ text, next, tone = 'success', undo }: FlashMessage) {
  const words = useUiMessages()
  const back = undo && (
    <form method="post" action={undo}>
      <Button variant="outline" size="sm">
        {words.undo}
      </Button>
    </form>
  )
  return (
    <div className="mb-6">
      <Banner tone={tone} role="status" as="p" title={text} actions={back}>
        {next}
      </Banner>
    </div>
  )
}
