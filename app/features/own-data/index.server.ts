export { closeAccount, forgetLastMail, lastMailJob } from './closing.server.ts'
export { ownCopy, takeCopy } from './copy.server.ts'
export { holdings } from './holdings.server.ts'
