import { z } from 'zod'
import { roles } from '#access/roles.ts'
import { shortestPassword } from './model/password-rule.ts'

/** Who is signed in, and the roles that they hold today, wherever they do. */
export const accountView = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  username: z.string(),
  roles: z.array(z.enum(roles)),
})
export type AccountView = z.infer<typeof accountView>

/** Who is signed in, if anybody, and whether the first administrator is still to be created. */
export const sessionView = z.object({ account: accountView.nullable(), needsFirstAdministrator: z.boolean() })
export type SessionView = z.infer<typeof sessionView>

export const setupView = z.object({ needsFirstAdministrator: z.boolean() })
export type SetupView = z.infer<typeof setupView>

const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'Tên đăng nhập gồm 3 đến 40 chữ cái không dấu, chữ số, dấu chấm, gạch.')

/** The one-time link's token and the first administrator. */
export const setupInput = z.object({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1, 'Hãy nhập họ tên.').max(100, 'Họ tên dài quá 100 ký tự.'),
  username,
  password: z
    .string()
    .min(shortestPassword, `Mật khẩu phải có ít nhất ${shortestPassword} ký tự.`)
    .max(200, 'Mật khẩu dài quá 200 ký tự.'),
})
export type SetupInput = z.infer<typeof setupInput>

export const signInInput = z.object({
  username: z.string().trim().toLowerCase().min(1, 'Hãy nhập tên đăng nhập.').max(100),
  password: z.string().min(1, 'Hãy nhập mật khẩu.').max(200),
})
export type SignInInput = z.infer<typeof signInInput>
