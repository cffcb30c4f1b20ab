export { isInIndex } from './is-in-index.server.ts'
export { checkJob, orderCheck, rebuildIndex, searchFollows, wipeJob, wipeRemoved } from './indexing.server.ts'
