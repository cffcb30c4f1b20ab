export type { SimilarCase } from './similar.query.server.ts'
