import { Disclosure } from '#app/ui/disclosure.tsx'
import { useMessages } from './use-messages.ts'

/** What may be written into the box, in plain words. */
export function Help({ open }: { open: boolean }) {
  const { help } = useMessages()
  return (
    <div className="mt-6 print:hidden">
      <Disclosure summary={help.title} open={open}>
        <dl>
          {help.lines.map(({ write, means }) => (
            <div key={write} className="mt-3">
              <dt>
                <code className="font-700">{write}</code>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4">{help.synonyms}</p>
      </Disclosure>
    </div>
  )
}
