export { findingKinds, levels, type Finding, type FindingKind, type Level } from './findings.ts'
export { accepted, choiceOf, dismissalsIn, everyChoice, type PartFinding } from './part-finding.ts'
export {
  applyAll,
  applySuggestion,
  isDismissible,
  replaceable,
  segments,
  unresolved,
  type Dismissal,
  type Segment,
} from './resolve.ts'
export { ofOffices } from './of-offices.ts'
export { messages } from './messages.ts'
