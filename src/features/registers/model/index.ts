export { familyOf, type SeriesEntry, seriesOf, yearOf } from './number-series.ts'
