import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import type { PopulationFault } from '../population-file.ts'

/** The lines of a file that cannot be read, each with what to do. */
export function PopulationFaults({ faults, all }: { faults: PopulationFault[]; all: number }) {
  const { page: t, fault } = messages.in(useLocale()).population
  return (
    <section aria-labelledby="faults" className="mb-8">
      <h2 id="faults">{t.faultsHeading}</h2>
      {all > faults.length && <p className="mt-2">{t.firstFaults(faults.length)}</p>}
      <ul className="mt-2 list-disc pl-6">
        {faults.map((each) => (
          <li key={each.line} className="wrap-anywhere">
            {fault(each)}
          </li>
        ))}
      </ul>
    </section>
  )
}
