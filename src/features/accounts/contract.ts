import { z } from 'zod'
import { roles } from '#access/roles.ts'
import { shortestPassword } from './model/password-rule.ts'

const role = z.enum(roles)

/** Who is signed in, and the roles that they hold today, wherever they do. */
export const accountView = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  /** Empty for somebody who signs in only through the agency's identity provider. */
  username: z.string(),
  roles: z.array(role),
  /** The unit that they act at; null: none, or the whole installation. */
  unit: z.string().nullable(),
})
export type AccountView = z.infer<typeof accountView>

/**
 * Who is signed in, if anybody, and what comes first: `second-factor` is still to be shown, or is to be set up (`enrol`)
 * before anything else can be done.
 */
export const sessionView = z.object({
  account: accountView.nullable(),
  step: z.enum(['second-factor', 'enrol']).nullable(),
  needsFirstAdministrator: z.boolean(),
  /** The name of the agency's identity provider; null: there is none. */
  provider: z.string().nullable(),
})
export type SessionView = z.infer<typeof sessionView>

export const setupView = z.object({ needsFirstAdministrator: z.boolean() })
export type SetupView = z.infer<typeof setupView>

const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'Tên đăng nhập gồm 3 đến 40 chữ cái không dấu, chữ số, dấu chấm, gạch.')

const newPassword = z
  .string()
  .min(shortestPassword, `Mật khẩu phải có ít nhất ${shortestPassword} ký tự.`)
  .max(200, 'Mật khẩu dài quá 200 ký tự.')

const token = z.string().min(1).max(200)

/** The one-time link's token and the first administrator. */
export const setupInput = z.object({
  token,
  name: z.string().trim().min(1, 'Hãy nhập họ tên.').max(100, 'Họ tên dài quá 100 ký tự.'),
  username,
  password: newPassword,
})
export type SetupInput = z.infer<typeof setupInput>

export const signInInput = z.object({
  username: z.string().trim().toLowerCase().min(1, 'Hãy nhập tên đăng nhập.').max(100),
  password: z.string().min(1, 'Hãy nhập mật khẩu.').max(200),
})
export type SignInInput = z.infer<typeof signInInput>

/** The code of an authenticator or a recovery code. */
export const codeInput = z.object({ code: z.string().trim().min(1, 'Hãy nhập mã.').max(40) })
export type CodeInput = z.infer<typeof codeInput>

/** The unit to act at; null: the whole installation. */
export const actInput = z.object({ unit: z.uuid('Hãy chọn đơn vị.').nullable() })

/** How one signs in, as one sees it of oneself. */
export const securityView = z.object({
  username: z.string().nullable(),
  hasPassword: z.boolean(),
  secondFactor: z.object({ since: z.string(), recoveryCodesLeft: z.number() }).nullable(),
  /** Whether a role held today demands a second factor. */
  demanded: z.boolean(),
  /** Since when linked to the identity provider. */
  linkedSince: z.string().nullable(),
})
export type SecurityView = z.infer<typeof securityView>

/** Left out by somebody who has no password. */
export const ownPasswordInput = z.object({ password: z.string().max(200).optional() })
export type OwnPasswordInput = z.infer<typeof ownPasswordInput>

export const passwordChange = z.object({ current: z.string().max(200).optional(), password: newPassword })
export type PasswordChange = z.infer<typeof passwordChange>

/** What an authenticator needs: as a link (for the picture) and as text. */
export const enrolView = z.object({ secret: z.string(), link: z.string() })
export type EnrolView = z.infer<typeof enrolView>

/** Shown this once. */
export const recoveryCodesView = z.object({ codes: z.array(z.string()) })
export type RecoveryCodesView = z.infer<typeof recoveryCodesView>

export const ownSession = z.object({
  id: z.string(),
  device: z.string(),
  address: z.string(),
  begunAt: z.string(),
  lastSeenAt: z.string(),
  /** The one that asks. */
  current: z.boolean(),
})
export type OwnSession = z.infer<typeof ownSession>
export const ownSessions = z.object({ items: z.array(ownSession) })
export type OwnSessions = z.infer<typeof ownSessions>

const ability = z.object({ allowed: z.boolean(), why: z.string() })

/** How a person signs in, as their administrator sees it: no secret, no address. */
export const personSignIn = z.object({
  username: z.string().nullable(),
  hasAccount: z.boolean(),
  hasPassword: z.boolean(),
  secondFactorSince: z.string().nullable(),
  sessions: z.number(),
  lastSeenAt: z.string().nullable(),
  invitation: z
    .object({
      madeAt: z.string(),
      expiresAt: z.string(),
      expired: z.boolean(),
      /** How its mail stands, and since when; null: none was written. */
      mail: z.object({ state: z.enum(['waiting', 'sent', 'given-up']), at: z.string() }).nullable(),
    })
    .nullable(),
  abilities: z.object({ invite: ability, change: ability }),
})
export type PersonSignIn = z.infer<typeof personSignIn>

/**
 * The link is shown this once; a new invitation takes its place. `mail`: to which address it is mailed too, or why not:
 * no server for mail is set, or the person has no address.
 */
export const invitationMade = z.object({
  link: z.string(),
  expiresAt: z.string(),
  mail: z.union([
    z.object({ state: z.literal('posted'), address: z.string() }),
    z.object({ state: z.enum(['no-server', 'no-address']) }),
  ]),
})
export type InvitationMade = z.infer<typeof invitationMade>

export const invitationInput = z.object({ token })

/** Whom an invitation is for; with an account it is one to set a new password. */
export const invitationView = z.object({
  name: z.string(),
  username: z.string().nullable(),
  expiresAt: z.string(),
  provider: z.string().nullable(),
})
export type InvitationView = z.infer<typeof invitationView>

/** `username` counts only for somebody who has none yet. */
export const acceptInput = z.object({ token, username: username.optional(), password: newPassword })
export type AcceptInput = z.infer<typeof acceptInput>

/** Where to go after signing in through the identity provider, and the invitation that is accepted by it. */
export const providerInput = z.object({ next: z.string().max(2000).optional(), invitation: token.optional() })
export const providerView = z.object({ url: z.string() })
export type ProviderView = z.infer<typeof providerView>

/** Roles whose holders must have a second factor. */
export const signInPolicy = z.object({ secondFactorRoles: z.array(role).max(roles.length) })
export type SignInPolicy = z.infer<typeof signInPolicy>
