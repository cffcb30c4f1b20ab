import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from './use-messages.ts'

/** Finds invitations and people by a piece of name or address. */
export function PeopleSearch({ asked }: { asked: string }) {
  const { people: t } = useMessages()
  return (
    <search>
      <form action="/admin/roles">
        <TextInput
          name="q"
          value={asked}
          label={t.search}
          help={t.searchHelp}
          required={null}
          width="medium"
        />
        <p className="my-4">
          <Button variant="outline">{t.searchSubmit}</Button>
        </p>
      </form>
    </search>
  )
}
