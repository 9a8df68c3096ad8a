import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({}, '/nha')).toEqual({
      dataFolder: '/nha/data',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      webFolder: null,
    })
  })

  it('takes what is set', () => {
    const environment = {
      DANVAN_DATA: '../kho',
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgresql://may/dv',
      DANVAN_WEB: 'web',
    }
    expect(readConfig(environment, '/nha/danvan')).toEqual({
      dataFolder: '/nha/kho',
      host: '0.0.0.0',
      port: 8080,
      databaseUrl: 'postgresql://may/dv',
      webFolder: '/nha/danvan/web',
    })
  })

  it.each([{ PORT: '-1' }, { PORT: '65536' }, { PORT: '80a' }, { PORT: '1e3' }, { DATABASE_URL: 'may:5432' }])(
    'refuses %j',
    (environment) => {
      expect(() => readConfig(environment, '/')).toThrow(/\.$/)
    },
  )
})
