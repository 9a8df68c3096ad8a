export { actionWords, knownActions } from './action-words.ts'
export { bendWords } from './bend-words.ts'
export { differencesOf, fieldWords, valueWords } from './field-words.ts'
