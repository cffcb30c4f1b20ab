export * from './index.ts'
export { LineError, screenLines } from './screen-lines.server.ts'
export { screen } from './screen.server.ts'
