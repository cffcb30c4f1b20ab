export { checkJob, rebuildIndex, searchFollows, wipeJob, wipeRemoved } from './indexing.server.ts'
