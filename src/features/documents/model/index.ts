export { deadlineSentence, deadlineWords } from './deadline-words.ts'
