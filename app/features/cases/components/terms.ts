export { optionsOf, wordFor } from '#app/core/vocabulary/terms.ts'
