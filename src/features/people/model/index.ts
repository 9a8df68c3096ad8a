export { sortKeyOf } from './sort-key.ts'
