import { blocks } from '#db/reference/case-sheet.ts'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { backgroundKeys, backgroundTerms } from '../parts.ts'
import { optionsOf } from './terms.ts'
import { useMessages } from './use-messages.ts'

/** The background in bands and groups only: there is nowhere to write something exact. */
export function BackgroundFields({ state }: { state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <>
      <p className="mt-2 max-w-[45rem] text-solid-gray-600">{t.backgroundHelp}</p>
      <div className="md:grid md:grid-cols-2 md:gap-x-6">
        {backgroundKeys.map((key) => (
          <Select
            key={key}
            {...fieldProps(state, key)}
            label={t.background[key]}
            options={optionsOf(backgroundTerms[key], locale, state.values[key])}
          />
        ))}
        <Select
          {...fieldProps(state, 'block')}
          label={t.block}
          help={t.blockHelp}
          options={optionsOf(blocks, locale)}
        />
      </div>
    </>
  )
}
