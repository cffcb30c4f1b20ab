/** A number beside a navigation word. */
export function NavCount({ count }: { count: number | undefined }) {
  if (!count) return null
  return (
    <span className="ml-1 inline-block min-w-6 rounded-full border border-transparent bg-red-900 px-1.5 py-1 text-center text-oln-14B-100 text-white">
      {count}
    </span>
  )
}
