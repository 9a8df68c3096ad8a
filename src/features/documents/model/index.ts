export { deadlineSentence, deadlineWords } from '#documents/deadlines/deadline-words.ts'
export { issuerWords } from './issuer-words.ts'
export { signWords } from './sign-words.ts'
