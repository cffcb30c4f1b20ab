export { mayReadStatements, mayUseDesk } from './policy.ts'
