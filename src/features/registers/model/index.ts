export { familyOf, type SeriesEntry, seriesOf, yearOf } from './number-series.ts'
export { registerTitle } from './register-words.ts'
