export { maySearch } from './policy.ts'
