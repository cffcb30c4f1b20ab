import { useId, type ReactNode } from 'react'

/** A picture of a table: its name, what it tells in a sentence, and where the same numbers stand. */
export function Figure({
  title,
  description,
  children,
}: {
  title: string
  description: string
  children: (ids: { title: string; description: string }) => ReactNode
}) {
  const id = useId()
  const ids = { title: `${id}t`, description: `${id}d` }
  return (
    <figure className="mt-6 break-inside-avoid">
      <figcaption className="max-w-[45rem]">
        <span id={ids.title} className="block text-std-17B-170">
          {title}
        </span>
        <span id={ids.description} className="block text-solid-gray-600">
          {description}
        </span>
      </figcaption>
      {children(ids)}
    </figure>
  )
}
