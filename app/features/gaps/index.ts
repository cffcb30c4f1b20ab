export { mayReadStatements, mayReport, mayUseDesk } from './policy.ts'
