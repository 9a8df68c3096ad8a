export { deadlineSentence, deadlineWords } from './deadline-words.ts'
export { issuerWords } from './issuer-words.ts'
export { signWords } from './sign-words.ts'
