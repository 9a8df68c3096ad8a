export { deadlineSentence, deadlineWords } from './deadline-words.ts'
export { signWords } from './sign-words.ts'
