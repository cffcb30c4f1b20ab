import { useUiMessages } from './locale.tsx'

/** The one box over everything, a GET form to `href`. */
export function SearchBox({ href, query }: { href: string; query?: string }) {
  const words = useUiMessages()
  return (
    <form role="search" action={href} className="flex min-w-48 max-w-xs flex-1">
      <input
        type="search"
        name="q"
        aria-label={words.searchWords}
        defaultValue={query}
        className="h-10 min-w-0 flex-1 rounded-l-8 border border-r-0 border-solid-gray-600 px-3 focus:relative focus:z-10"
      />
      <button
        type="submit"
        className="h-10 shrink-0 cursor-pointer rounded-r-8 border border-blue-900 bg-white px-3 text-oln-16B-100 text-blue-900 hover:bg-blue-200 hover:underline focus-visible:relative focus-visible:z-10"
      >
        {words.searchSubmit}
      </button>
    </form>
  )
}
