import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  title: string
  submit: string
  state: FormState
  hidden: Record<string, string>
  present?: { id: string; title: string }
  back: string
}

/** The words of a collection, new or changed. */
export function CollectionForm({ title, submit, state, hidden, present, back }: Props) {
  const t = useMessages()
  const { collections: words } = t
  const field = (name: string) => ({ ...fieldProps(state, name), label: t.fields[name]! })
  const above = present ? [{ href: `/library/collections/${present.id}`, label: present.title }] : []
  return (
    <Page
      title={title}
      errors={state.errors}
      breadcrumb={[
        { href: '/library', label: t.library },
        { href: '/library/collections', label: words.title },
        ...above,
      ]}
      narrow
    >
      <form method="post" noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextInput {...field('titleJa')} help={words.titleHelp} />
        <TextInput {...field('titleEn')} />
        <Textarea {...field('aboutJa')} help={words.aboutHelp} rows={3} />
        <Textarea {...field('aboutEn')} rows={3} />
        <FormActions>
          <Button size="lg">{submit}</Button>
          <a href={back}>{t.back}</a>
        </FormActions>
      </form>
    </Page>
  )
}
