export { type SimilarCase, similarTo } from './similar.query.server.ts'
export { forgetSimilar, updateSimilar } from './keeping.server.ts'
export { similarJob } from './orders.server.ts'
export { countRarity, rarityJob } from './rarity.server.ts'
export {
  compareAll,
  compareDraft,
  fillJob,
  fillSome,
  orderRarity,
  similarFollows,
} from './following.server.ts'
