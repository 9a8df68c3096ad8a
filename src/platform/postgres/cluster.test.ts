import { describe, expect, it } from 'vitest'
import { clusterProblem } from './cluster.ts'

describe('clusterProblem', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', /^Ổ đĩa chứa \/d đã đầy/],
    ['initdb: error: could not create directory "/d": Permission denied', /^Không ghi được vào thư mục \/d/],
    ['FATAL:  lock file "postmaster.pid" already exists', /đang được một PostgreSQL khác sử dụng/],
    ['LOG: x\nFATAL:  something nobody foresaw', /không khởi động được: FATAL: {2}something nobody foresaw$/],
  ])('turns %j into one sentence', (output, sentence) => {
    const problem = clusterProblem('/d', output)
    expect(problem.sentence).toMatch(sentence)
    expect(problem.sentence).not.toContain('\n')
  })
})
