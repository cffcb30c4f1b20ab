import { brotliCompressSync, gzipSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

// Assets never change under their name, so they are compressed once, here.
const precompressed = (): Plugin => ({
  name: 'precompressed-assets',
  apply: 'build',
  generateBundle(options, bundle) {
    if (!options.dir?.endsWith('client')) return
    for (const [fileName, file] of Object.entries(bundle)) {
      if (!/\.(css|js|svg)$/.test(fileName)) continue
      const source = file.type === 'chunk' ? file.code : file.source
      this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source) })
      this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) })
    }
  },
})

export default defineConfig({
  publicDir: 'app/public',
  build: { sourcemap: false, assetsInlineLimit: 0 },
  plugins: [
    tailwindcss(),
    // Not single fetch and not lazy route discovery: each opens an advisory without a fix on this line.
    remix({
      appDirectory: 'app',
      buildDirectory: 'build',
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
      },
    }),
    precompressed(),
  ],
})
