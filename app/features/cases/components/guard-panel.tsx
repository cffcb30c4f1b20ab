import type { Dismissal } from '#db/schema/cases.ts'
import { messages as guardMessages } from '#app/features/anonymisation/index.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldId } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { StatusBadge, type StatusTone } from '#app/ui/status-badge.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { choiceOf, type PartFinding } from '../finding.ts'
import { useMessages } from './use-messages.ts'

type Props = { findings: PartFinding[]; dismissals: Dismissal[]; saveAction?: string }

const tones: Record<PartFinding['level'], StatusTone> = {
  block: 'refused',
  confirm: 'waiting',
  info: 'closed',
}

/** What the guard found, each with generalisations to accept, or a reason why it names nobody. */
export function GuardPanel({ findings, dismissals, saveAction }: Props) {
  const t = useMessages()
  const dismissible = findings.filter(({ level }) => level !== 'block')
  return (
    <section aria-labelledby="guard" id="guard-panel" className="rounded-12 border border-solid-gray-420 p-4">
      <h2 id="guard" className="text-std-20B-150">
        {t.guard.heading(findings.length)}
      </h2>
      <p className="mt-2 text-solid-gray-600">{t.guard.caveat}</p>
      {findings.length === 0 && <p className="mt-2">{t.guard.none}</p>}
      <ol className="mt-3">
        {findings.map((finding) => (
          <li
            key={`${finding.part}-${finding.start}`}
            className="border-t border-solid-gray-420 py-4 first:border-t-0"
          >
            <FindingItem
              {...{ finding, saveAction }}
              slot={dismissible.indexOf(finding)}
              reason={reasonFor(finding, dismissals)}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function FindingItem({ finding, slot, reason, saveAction }: ItemProps) {
  const t = useMessages()
  const guard = guardMessages.in(useLocale())
  const names: Record<string, string> = { title: t.title, body: t.answerBody, ...t.parts }
  const name = names[finding.part] ?? t.contactedResult
  const field = (key: string) => `dismissals[${slot}].${key}`
  return (
    <>
      <p>
        <StatusBadge tone={tones[finding.level]} dense>
          {guard.levels[finding.level]}
        </StatusBadge>{' '}
        {guard.kinds[finding.kind]} <mark className="bg-yellow-100 text-solid-gray-900">{finding.text}</mark>
      </p>
      <p className="mt-1 text-solid-gray-600">
        <a href={`#${fieldId(finding.part)}`}>{t.guard.in(name)}</a>
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        {finding.suggestions.map((suggestion, choice) => (
          <Button
            key={suggestion}
            variant="outline"
            size="sm"
            name="replace"
            value={choiceOf(finding, choice)}
            formAction={saveAction}
          >
            {suggestion ? t.guard.replaceWith(suggestion) : t.guard.remove}
          </Button>
        ))}
      </div>
      {slot >= 0 && (
        <>
          <input type="hidden" name={field('part')} value={finding.part} />
          <input type="hidden" name={field('kind')} value={finding.kind} />
          <input type="hidden" name={field('text')} value={finding.text} />
          <TextInput
            name={field('reason')}
            value={reason}
            size="sm"
            label={t.guard.why}
            help={t.guard.whyHelp}
          />
        </>
      )}
    </>
  )
}

/** `slot` is the place of the reason in the form, -1 where none may be given. */
type ItemProps = { finding: PartFinding; slot: number; reason: string; saveAction?: string }

const reasonFor = ({ part, kind, text }: PartFinding, dismissals: Dismissal[]) =>
  dismissals.find((told) => told.part === part && told.kind === kind && told.text === text)?.reason ?? ''
