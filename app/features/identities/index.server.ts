export { concernedByRequest } from './concerned.query.server.ts'
export { identityHolding } from './holding.server.ts'
