import type { Dismissal } from '#db/schema/cases.ts'
import {
  choiceOf,
  everyChoice,
  messages as guardMessages,
  type PartFinding,
  replaceable,
} from '#app/features/anonymisation/index.ts'
import { Button } from '#app/ui/button.tsx'
import { MarkedText } from '#app/ui/marked-text.tsx'
import { fieldId } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { StatusBadge, type StatusTone } from '#app/ui/status-badge.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from './use-messages.ts'

/** Without findings nobody can screen the text just now. */
type Props = {
  findings: PartFinding[] | null
  dismissals: Dismissal[]
  saveAction?: string
  /** The words of fields that a case does not have. */
  names?: Record<string, string>
}

// The form carries a reason for each, and takes at most a hundred.
const shownAtOnce = 50

const tones: Record<PartFinding['level'], StatusTone> = {
  block: 'refused',
  confirm: 'waiting',
  info: 'closed',
}

/** What the guard found, each with generalisations to accept, or a reason why it names nobody. */
export function GuardPanel({ findings, dismissals, saveAction, names = {} }: Props) {
  const t = useMessages()
  const guard = guardMessages.in(useLocale())
  const shown = (findings ?? []).slice(0, shownAtOnce)
  const dismissible = shown.filter(({ level }) => level !== 'block')
  return (
    <section aria-labelledby="guard" id="guard-panel" className="rounded-12 border border-solid-gray-420 p-4">
      <h2 id="guard" className="text-std-20B-150">
        {t.guard.heading(findings?.length ?? 0)}
      </h2>
      <p className="mt-2 text-solid-gray-600">{t.guard.caveat}</p>
      {!findings && <p className="mt-2">{guard.unavailable}</p>}
      {findings?.length === 0 && <p className="mt-2">{t.guard.none}</p>}
      {findings && findings.length > shownAtOnce && <p className="mt-2">{t.guard.first(shownAtOnce)}</p>}
      {replaceable(findings ?? [], dismissals).length > 1 && (
        <div className="mt-3">
          <Button
            variant="outline"
            size="sm"
            name="replace"
            value={everyChoice}
            formAction={saveAction}
            aria-describedby="guard-all"
          >
            {t.guard.replaceAll}
          </Button>
          <p id="guard-all" className="mt-2 text-solid-gray-600">
            {t.guard.replaceAllHelp}
          </p>
        </div>
      )}
      <ol className="mt-3">
        {shown.map((finding, place) => (
          <li key={keyOf(shown, place)} className="border-t border-solid-gray-420 py-4 first:border-t-0">
            <FindingItem
              {...{ finding, saveAction, names }}
              slot={dismissible.indexOf(finding)}
              reason={reasonFor(finding, dismissals)}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function FindingItem({ finding, slot, reason, saveAction, names: others }: ItemProps) {
  const t = useMessages()
  const guard = guardMessages.in(useLocale())
  const names: Record<string, string> = {
    title: t.title,
    body: t.answerBody,
    background: t.backgroundHeading,
    ...t.parts,
    ...others,
  }
  const name = names[finding.part] ?? t.contactedResult
  const field = (key: string) => `dismissals[${slot}].${key}`
  return (
    <>
      <p>
        <StatusBadge tone={tones[finding.level]} dense>
          {guard.levels[finding.level]}
        </StatusBadge>{' '}
        {guard.kinds[finding.kind]}
      </p>
      <div className="mt-1">
        <MarkedText
          pieces={[
            { text: finding.before, level: null },
            { text: finding.text, level: finding.level },
            { text: finding.after, level: null },
          ]}
        />
      </div>
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

// A finding keeps its key while text before it changes, so that a reason being typed stays where it is.
function keyOf(findings: PartFinding[], place: number) {
  const { part, kind, text } = findings[place]!
  const same = (other: PartFinding) => other.part === part && other.kind === kind && other.text === text
  return [part, kind, text, findings.slice(0, place).filter(same).length].join('|')
}

/** `slot` is the place of the reason in the form, -1 where none may be given. */
type ItemProps = {
  finding: PartFinding
  slot: number
  reason: string
  saveAction?: string
  names: Record<string, string>
}

const reasonFor = ({ part, kind, text }: PartFinding, dismissals: Dismissal[]) =>
  dismissals.find((told) => told.part === part && told.kind === kind && told.text === text)?.reason ?? ''
