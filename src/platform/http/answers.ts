import { z } from '@hono/zod-openapi'

/** Every refusal over HTTP. */
const problemAnswer = z.object({ code: z.string(), message: z.string(), place: z.string().nullish() })

const problem = (description: string) => ({ description, content: { 'application/json': { schema: problemAnswer } } })

/** One answer of a route in JSON, for `createRoute`. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** A request body in JSON that must be there, for `createRoute`. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** The refusals that a route for signed-in people can answer. */
export const refusalAnswers = {
  401: problem('Chưa đăng nhập'),
  403: problem('Không có quyền'),
  404: problem('Không tìm thấy'),
  409: problem('Không làm được ở trạng thái này'),
  422: problem('Thông tin gửi lên chưa đúng'),
} as const
