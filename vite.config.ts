import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'

const compressible = /\.(js|css|html|svg|json)$/

/** Writes FILE.br and FILE.gz beside every text file built, so that the server never compresses the same bytes twice. */
function precompress(): Plugin {
  let directory = ''
  return {
    name: 'danvan:precompress',
    apply: 'build',
    configResolved(config) {
      directory = config.build.outDir
    },
    closeBundle() {
      const root = resolve(import.meta.dirname, 'src/app/web', directory)
      for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !compressible.test(entry.name)) continue
        const path = join(entry.parentPath, entry.name)
        const bytes = readFileSync(path)
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
        const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 }
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }))
      }
    },
  }
}

export default defineConfig(({ command }) => {
  // A build is for people, whoever asks for it: the tests' NODE_ENV would put React's development code into it.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: join(import.meta.dirname, 'src/app/web'),
    plugins: [react(), precompress()],
    build: {
      outDir: '../../../dist/web',
      emptyOutDir: true,
      manifest: true,
      // The content security policy allows no data: scripts, and a file of its own is cached for ever.
      assetsInlineLimit: 0,
      // One polyfill script less: every browser that can run the rest preloads modules by itself.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'base',
                priority: 1,
                test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack)[\\/]/,
              },
              // What many pages share comes in one file: as dozens of small ones it compresses worse, and on a weak line
              // each file asked for is a wait of its own.
              { name: 'shared', minShareCount: 11 },
            ],
          },
        },
      },
    },
    server: { proxy: { '/api': process.env.DANVAN_API ?? 'http://127.0.0.1:3000' } },
  }
})
