export { findingKinds, levels, type Finding, type FindingKind, type Level } from '#app/core/screening.ts'
