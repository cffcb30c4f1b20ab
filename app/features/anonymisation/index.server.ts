export * from './index.ts'
export { openGuard, type Guard } from './guard.server.ts'
export { LineError, screenLines } from './screen-lines.server.ts'
export { screen } from './screen.server.ts'
