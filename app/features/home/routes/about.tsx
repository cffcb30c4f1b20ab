import { load } from '#app/core/http/route.server.ts'
import { Article } from '../components/article.tsx'
import { useMessages } from '../components/use-messages.ts'

export const loader = load('anyone', async () => null)

export default function About() {
  return <Article {...useMessages().about} />
}
