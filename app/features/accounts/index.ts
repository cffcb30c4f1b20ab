export { type Hindrance, settledDays, type WhyNot } from './second-admin.ts'
