export { gapAddress } from './gap-address.ts'
export { isArea, nameOfArea, nationwide } from './area.ts'
export { confirmationInput, sourceInput, type SourceInput } from './input.ts'
