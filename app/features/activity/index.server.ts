export { activityHolding } from './holding.server.ts'
export { makeRecord } from './records.server.ts'
