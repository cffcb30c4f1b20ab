// Plain JavaScript, so that an old Node can still read why it will not do.
const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`This needs Node 24; it is ${process.versions.node}. Run it through npm: npm test`)
  process.exit(1)
}
await import('./run-all.ts')
