export { choiceOf, dismissalsIn, everyChoice, type PartFinding, readChoice } from './finding.ts'
