import type { Import, SourceFile } from './source-file.ts'

/** One direction that imports may not take; `breaks` says whether this import takes it. */
export interface ImportRule {
  readonly name: string
  readonly why: string
  readonly breaks: (file: SourceFile, imported: Import) => boolean
}

/** Who may import whom: a layer may import itself and what stands in its row (docs/decisions/0002). */
const layersBelow: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  documents: ['kernel'],
  access: ['kernel', 'documents'],
  platform: ['kernel', 'documents', 'access'],
  'web-kit': ['kernel'],
  features: ['kernel', 'documents', 'access', 'platform', 'web-kit'],
  app: ['kernel', 'documents', 'access', 'platform', 'web-kit', 'features'],
  cli: ['kernel', 'documents', 'access', 'platform', 'features', 'app'],
}

const outsideWorld =
  /^(node:(fs|net|http|https|http2|child_process|worker_threads|dns|tls|dgram)(\/.*)?|pg|pg-boss|kysely|hono|better-auth)(\/.*)?$/
const browserOnly = /^(react|react-dom|@mantine\/.*|@tanstack\/.*|@tabler\/.*)(\/.*)?$/

const layerOf = (path: string): string => path.split('/')[1] ?? ''
const featureOf = (path: string): string | null => (layerOf(path) === 'features' ? (path.split('/')[2] ?? null) : null)
const partOf = (path: string): string => (layerOf(path) === 'features' ? (path.split('/')[3] ?? '') : '')
const isPure = (path: string): boolean =>
  ['kernel', 'documents', 'access'].includes(layerOf(path)) ||
  partOf(path) === 'model' ||
  partOf(path) === 'contract.ts'
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

export const importRules: readonly ImportRule[] = [
  {
    name: 'layer-order',
    why: 'kernel ← documents ← access ← platform ← features ← app, cli; web-kit knows the kernel alone',
    breaks: (file, { target }) => {
      if (!target || isTest(file.path)) return false
      const [from, to] = [layerOf(file.path), layerOf(target)]
      return from !== to && !(layersBelow[from]?.includes(to) ?? false)
    },
  },
  {
    name: 'layer-by-name',
    why: 'another layer is imported by its name (#kernel/…), so that a move inside it is seen at once',
    breaks: (file, { target, specifier }) =>
      target !== null && specifier.startsWith('.') && layerOf(file.path) !== layerOf(target) && !isTest(file.path),
  },
  {
    name: 'pure-stays-pure',
    why: 'kernel, documents, access and a feature’s model compute; they reach for no disk, network or database',
    breaks: (file, { specifier }) => isPure(file.path) && !isTest(file.path) && outsideWorld.test(specifier),
  },
  {
    name: 'no-screen-outside-web',
    why: 'only web-kit, app/web and a feature’s web know the screen',
    breaks: (file, { specifier }) =>
      browserOnly.test(specifier) &&
      layerOf(file.path) !== 'web-kit' &&
      partOf(file.path) !== 'web' &&
      !file.path.startsWith('src/app/web/'),
  },
  {
    name: 'web-never-server',
    why: 'a page runs in the browser: nothing of a server, the platform or Node goes there',
    breaks: (file, { target, specifier }) => {
      const inBrowser =
        layerOf(file.path) === 'web-kit' || partOf(file.path) === 'web' || file.path.startsWith('src/app/web/')
      if (!inBrowser || isTest(file.path)) return false
      if (specifier.startsWith('node:')) return true
      if (!target) return false
      return (
        layerOf(target) === 'platform' ||
        partOf(target) === 'server' ||
        target.startsWith('src/app/server/') ||
        (layerOf(target) === 'features' && partOf(target) === 'index.ts')
      )
    },
  },
  {
    name: 'model-below-server-and-web',
    why: 'within a feature: model ← server, model ← web, and server never web',
    breaks: (file, { target }) => {
      if (!target || featureOf(file.path) === null || featureOf(file.path) !== featureOf(target) || isTest(file.path))
        return false
      const [from, to] = [partOf(file.path), partOf(target)]
      if (from === 'model' || from === 'contract.ts') return to !== 'model' && to !== 'contract.ts'
      return from === 'server' && (to === 'web' || to === 'index.ts')
    },
  },
  {
    name: 'features-meet-at-the-door',
    why: 'another feature is reached through its index.ts (server) or model/index.ts (pure) only',
    breaks: (file, { target }) => {
      if (!target || layerOf(target) !== 'features' || isTest(file.path)) return false
      if (layerOf(file.path) === 'app') return false
      if (featureOf(file.path) === featureOf(target)) return false
      return !/^src\/features\/[^/]+\/(index|model\/index)\.ts$/.test(target)
    },
  },
]
