import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const mail = {
  DANVAN_SMTP: 'smtp://thu.example.vn',
  DANVAN_MAIL_FROM: 'danvan@example.vn',
  DANVAN_URL: 'https://danvan.example.vn',
}

const provider = {
  DANVAN_OIDC_ISSUER: 'https://dang-nhap.example.vn',
  DANVAN_OIDC_CLIENT_ID: 'danvan',
  DANVAN_OIDC_CLIENT_SECRET: 'bi-mat',
  DANVAN_OIDC_NAME: 'Cổng của tỉnh',
}

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({}, '/nha')).toEqual({
      dataFolder: '/nha/data',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      databaseAppUrl: null,
      webFolder: null,
      secret: null,
      publicUrl: null,
      identityProvider: null,
      mail: null,
    })
  })

  it('takes what is set', () => {
    const environment = {
      DANVAN_DATA: '../kho',
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgresql://may/dv',
      DANVAN_WEB: 'web',
      DANVAN_SECRET: 'x'.repeat(32),
      DANVAN_URL: 'https://danvan.example.vn/',
      DANVAN_SMTP: 'smtps://dv:bi%20mat@thu.example.vn:465',
      DANVAN_MAIL_FROM: 'Dân vận <danvan@example.vn>',
      ...provider,
    }
    expect(readConfig(environment, '/nha/danvan')).toEqual({
      dataFolder: '/nha/kho',
      host: '0.0.0.0',
      port: 8080,
      databaseUrl: 'postgresql://may/dv',
      databaseAppUrl: null,
      webFolder: '/nha/danvan/web',
      secret: 'x'.repeat(32),
      publicUrl: 'https://danvan.example.vn',
      identityProvider: {
        issuer: 'https://dang-nhap.example.vn',
        clientId: 'danvan',
        clientSecret: 'bi-mat',
        name: 'Cổng của tỉnh',
      },
      mail: { smtp: 'smtps://dv:bi%20mat@thu.example.vn:465', from: 'Dân vận <danvan@example.vn>' },
    })
  })

  it.each([
    { PORT: '-1' },
    { PORT: '65536' },
    { PORT: '80a' },
    { PORT: '1e3' },
    { DATABASE_URL: 'may:5432' },
    { DANVAN_SECRET: 'ngan' },
    { DANVAN_URL: 'danvan.example.vn' },
    { DANVAN_URL: 'https://example.vn/danvan' },
    { ...provider, DANVAN_OIDC_CLIENT_SECRET: '' },
    { ...mail, DANVAN_SMTP: 'thu.example.vn:25' },
    { ...mail, DANVAN_SMTP: 'http://thu.example.vn' },
    { ...mail, DANVAN_SMTP: '' },
    { ...mail, DANVAN_MAIL_FROM: '' },
    { ...mail, DANVAN_MAIL_FROM: 'danvan' },
    { ...mail, DANVAN_MAIL_FROM: 'danvan@example.vn\r\nBcc: ai@example.vn' },
    { ...mail, DANVAN_URL: '' },
    { ...provider, DANVAN_OIDC_ISSUER: 'http://dang-nhap.example.vn' },
  ])('refuses %j', (environment) => {
    expect(() => readConfig(environment, '/')).toThrow(/\.$/)
  })
})
