import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The programs that tests start keep their compiled code from one start to the next, as bin/danvan.mjs has it.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/danvan', import.meta.url))

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What a browser or a server does by itself comes when it comes on a busy machine: a poll waits as a test does.
    expect: { poll: { timeout: 20_000 } },
  },
})
