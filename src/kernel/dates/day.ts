/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`: days compare as texts. */
export type Day = string
