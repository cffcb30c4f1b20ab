export { isTooNarrow } from './audit.server.ts'
export { auditRelease, buildRelease, publishRelease } from './releases.server.ts'
export { auditLine } from './release.query.server.ts'
export { orderMonthly, releaseJob } from './orders.server.ts'
