import { resolve } from 'node:path'
import { StartProblem } from '../start/start-problem.ts'

/** What the surroundings decide; everything has a default. */
export interface Config {
  /** Absolute path. */
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** A PostgreSQL server of the user's own; null: the program supervises one itself. */
  readonly databaseUrl: string | null
  /** Absolute path of a built web application to serve as it is; null: it is built from the sources where needed. */
  readonly webFolder: string | null
}

/** Reads DANVAN_DATA, DANVAN_WEB, HOST, PORT and DATABASE_URL. Throws a StartProblem for values that cannot be meant. */
export function readConfig(environment: NodeJS.ProcessEnv, workingFolder: string): Config {
  return {
    dataFolder: resolve(workingFolder, environment.DANVAN_DATA || 'data'),
    host: environment.HOST || '127.0.0.1',
    port: portOf(environment.PORT || '3000'),
    databaseUrl: databaseUrlOf(environment.DATABASE_URL ?? ''),
    webFolder: environment.DANVAN_WEB ? resolve(workingFolder, environment.DANVAN_WEB) : null,
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new StartProblem(`PORT phải là một số từ 0 đến 65535, không phải "${text}".`)
}

function databaseUrlOf(text: string): string | null {
  if (text === '') return null
  if (/^postgres(ql)?:\/\//.test(text)) return text
  throw new StartProblem('DATABASE_URL phải có dạng postgres://người-dùng:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu.')
}
