export { actionWords, knownActions } from './action-words.ts'
export { bendWords } from './bend-words.ts'
export { differencesOf, fieldWords, type Names, valueWords } from './field-words.ts'
export { subjectWords } from './subject-words.ts'
