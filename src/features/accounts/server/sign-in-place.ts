import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { HttpEnvironment } from '#platform/http/environment.ts'
import { countedAddress } from '../model/pace.ts'
import { browserToken } from './known-browser.ts'

/** From where somebody signs in. */
export interface SignInPlace {
  readonly address: string
  /** The browser's word for itself, cut to a sensible length. */
  readonly userAgent: string
  /** By which the browser is known again; null for a new one. */
  readonly browserToken: string | null
}

const longestUserAgent = 300

export function signInPlace(context: Context<HttpEnvironment>): SignInPlace {
  return {
    address: addressOf(context),
    userAgent: (context.req.header('user-agent') ?? '').slice(0, longestUserAgent),
    browserToken: browserToken(context),
  }
}

/** The address at the other end of the connection. */
export function addressOf(context: Context<HttpEnvironment>): string {
  return context.env?.incoming ? (getConnInfo(context).remote.address ?? '') : ''
}

/** The address as attempts are counted by it. */
export function countedPlace({ address }: SignInPlace): string {
  return countedAddress(address)
}
