import type { FormState } from '#app/ui/form-state.ts'
import { fieldProps } from '#app/ui/form-state.ts'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { prefectures } from '#db/reference/areas.ts'
import { useMessages } from './use-messages.ts'

const order = ['official', 'organiser', 'moderator', 'admin', 'coordinator'] as const
const levels = ['national', 'prefecture', 'municipality'] as const

/** Which role, and for an official which jurisdiction. */
export function RoleFields({ state }: { state: FormState }) {
  const { people: t, roles } = useMessages()
  return (
    <>
      <Radios
        {...fieldProps(state, 'role')}
        label={t.role}
        required
        options={order.map((role) => ({ value: role, label: roles[role] }))}
      />
      <Radios
        {...fieldProps(state, 'level')}
        label={t.level}
        help={t.levelHelp}
        options={levels.map((level) => ({ value: level, label: t.levels[level] }))}
      />
      <Select
        {...fieldProps(state, 'prefecture')}
        label={t.prefecture}
        options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextInput
        {...fieldProps(state, 'municipality')}
        label={t.municipality}
        help={t.municipalityHelp}
        width="medium"
      />
    </>
  )
}
