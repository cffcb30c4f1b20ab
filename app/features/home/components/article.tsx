import { Page } from '#app/ui/page.tsx'

type Section = { heading: string; text: string[] }

/** A page of plain text. */
export function Article({ title, body }: { title: string; body: Section[] }) {
  return (
    <Page title={title} narrow>
      {body.map(({ heading, text }) => (
        <section key={heading} className="mt-8">
          <h2>{heading}</h2>
          {text.map((paragraph) => (
            <p key={paragraph} className="mt-3">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </Page>
  )
}
