import { useUiMessages } from './locale.tsx'

export function SignOut({ className }: { className: string }) {
  return (
    <form method="post" action="/logout">
      <button
        type="submit"
        className={`cursor-pointer ${className} focus-visible:rounded-4 focus-visible:bg-yellow-300`}
      >
        {useUiMessages().signOut}
      </button>
    </form>
  )
}
