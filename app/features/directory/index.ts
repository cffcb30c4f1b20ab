export { isArea, nameOfArea, nationwide } from './area.ts'
export { sourceInput, type SourceInput } from './input.ts'
