import { describe, expect, it } from 'vitest'
import { findSigns, parseSign } from './find-signs.ts'
import { signKey } from './sign.ts'

const shapes = (text: string) => findSigns(text).map((sign) => [sign.form, sign.text])

describe('findSigns', () => {
  it.each([
    ['Kế hoạch số 815/KH-UBND ngày', 'state', '815/KH-UBND'],
    ['Chỉ thị số 33/CT-TTg của', 'state', '33/CT-TTg'],
    ['CHỈ THỊ SỐ 33/CT-TTG CỦA', 'state', '33/CT-TTG'],
    ['số 48/KH-SXD-VP;', 'state', '48/KH-SXD-VP'],
    ['số 12/NQ-HĐND15', 'state', '12/NQ-HĐND15'],
    ['số 30c/NQ-CP', 'state', '30c/NQ-CP'],
    ['số 076/KH-UBND', 'state', '076/KH-UBND'],
    ['số 7716/QĐ-\nUBND', 'state', '7716/QĐ-UBND'],
    ['số 512 /KH-UBND', 'state', '512/KH-UBND'],
    ['số37/KH-UBND', 'state', '37/KH-UBND'],
    ['số 9/QĐ–UBND', 'state', '9/QĐ-UBND'],
    ['số 41/KH-UBND - UBND xã', 'state', '41/KH-UBND'],
    ['số 52-CT/TU, ngày', 'party', '52-CT/TU'],
    ['số 27- NQ/TW của', 'party', '27-NQ/TW'],
    ['số 11-QĐi/TW', 'party', '11-QĐi/TW'],
    ['số 14 CT/TU ngày', 'party', '14CT/TU'],
    ['số 05/2009/NQLT/CP-MTTQ', 'legal', '05/2009/NQLT/CP-MTTQ'],
    ['số 395-CV/BDVTU', 'party', '395-CV/BDVTU'],
    ['số 06-QCPH/UBND-BDVTU', 'joint', '06-QCPH/UBND-BDVTU'],
    ['số 08-CTr/BDVTU-BCSĐ UBND về', 'joint', '08-CTr/BDVTU-BCSĐUBND'],
    ['Số: 71 - QĐ/TWĐTN-VP', 'joint', '71-QĐ/TWĐTN-VP'],
    ['Nghị định 30/2020/NĐ-CP', 'legal', '30/2020/NĐ-CP'],
    ['số 66.7/2025/NQ-CP', 'legal', '66.7/2025/NQ-CP'],
    ['số 78/2021/NĐ -CP', 'legal', '78/2021/NĐ-CP'],
    ['Luật số: 80/2015/QH13', 'legal', '80/2015/QH13'],
    ['số 351/2017/UBTVQH14', 'legal', '351/2017/UBTVQH14'],
    ['số 34/2007/PL-UBTVQH11', 'legal', '34/2007/PL-UBTVQH11'],
    ['số 01/2021/TTLT-BTC-BNV', 'legal', '01/2021/TTLT-BTC-BNV'],
    ['số 17/UBND-VX', 'letter', '17/UBND-VX'],
    ['số 640/SNV-XDCQ&TCBC', 'letter', '640/SNV-XDCQ&TCBC'],
    ['số 1070/TCT', 'letter', '1070/TCT'],
    ['số 39/2019/NĐCP', 'legal', '39/2019/NĐCP'],
    ['số 02/2017/TTVPCP', 'legal', '02/2017/TTVPCP'],
    ['số 30c/NQCP', 'state', '30c/NQCP'],
    ['số 512/QĐUBND-VX', 'state', '512/QĐUBND-VX'],
    ['số 204/1999/QĐ.TTg', 'legal', '204/1999/QĐ.TTg'],
    ['số 14CT/TU ngày', 'party', '14CT/TU'],
  ])('reads %j', (text, form, sign) => {
    expect(shapes(text)).toEqual([[form, sign]])
  })

  it.each([
    ['Số:      /KH-STP', '/KH-STP', '/KH-STP'],
    ['Số: ……/KH-STTTT-VP', '/KH-STTTT-VP', '……/KH-STTTT-VP'],
    ['Số      -KH/HU', '-KH/HU', '-KH/HU'],
  ])('reads the blank number of %j', (text, sign, printed) => {
    const [found] = findSigns(text)
    expect(found).toMatchObject({ text: sign, number: null })
    expect(text.slice(found?.start, found?.end)).toBe(printed)
  })

  it.each([
    'Mẫu số 01/HNCT',
    'biểu số 02/BC-UBND',
    'TCVN 14423:2025',
    'QCVN 08:2023/BTNMT',
    'Luật số 91/2025',
    'trực 24/24 giờ',
    'tháng 3/2026',
    'ngày 05/12/2022 UBND họp',
    'mô hình 3D/VR360',
    'M.A166/11',
    'https://a.vn/2021/NQ-CP',
    'phường 5/Quận-3',
    'giai đoạn 2021-2025/KT',
    'có 14 CT/TU',
    'có 14CT/TU',
    'dự án 02/2017/TTVĐX',
    'mã 61/2018/KHCN',
    '/KH-UBND',
  ])('finds no sign in %j', (text) => {
    expect(findSigns(text)).toEqual([])
  })

  it.each([
    ['39/2019/NĐCP', 'NĐ', ['CP']],
    ['512/QĐUBND-VX', 'QĐ', ['UBND', 'VX']],
    ['204/1999/QĐ.TTg', 'QĐ', ['TTg']],
    ['12/NQHĐND15', 'NQ', ['HĐND15']],
  ])('finds the type in %s, which has lost its hyphen', (text, typeCode, issuerCodes) => {
    expect(findSigns(text)).toMatchObject([{ typeCode, issuerCodes, bare: false }])
  })

  it.each(['12/TTCP', '12/KHCN', '12/CTMTQG', '12/HĐND'])('finds no type in the body or matter of %s', (text) => {
    expect(findSigns(text)).toMatchObject([{ typeCode: null, bare: true }])
  })

  it('leaves a sign of one group without type to its surroundings', () => {
    expect(findSigns('số 1070/TCT và 30/CT-TTg').map((sign) => sign.bare)).toEqual([true, false])
  })
})

describe('parseSign', () => {
  it.each([
    ['Số: 246/KH-UBND', '246', 'KH-UBND'],
    ['Số 11-CT/TU', '11', 'CT/TU'],
    ['Số:    /KH-STP', null, 'KH-STP'],
    ['Số: 25/KH-BCĐ389', '25', 'KH-BCĐ389'],
    ['Số: 25/KH-BCĐQG1237', '25', 'KH-BCĐQG1237'],
    ['Số: 31/KH-BCA-X03', '31', 'KH-BCA-X03'],
  ])('takes %j apart', (text, number, symbol) => {
    expect(parseSign(text)).toMatchObject({ number, symbol })
  })

  it('refuses a sentence around a sign', () => {
    expect(parseSign('theo Công văn số 17/UBND-VX')).toBeNull()
  })
})

describe('signKey', () => {
  const key = (text: string) => {
    const [sign] = findSigns(text)
    return sign === undefined ? null : signKey(sign)
  }

  it.each([
    ['04/2015/NĐ-CP', '4/2015/ND-CP'],
    ['33/CT-TTg', '33/CT-TTG'],
    ['27/NQ- TW', '27-NQ/TW'],
    ['39/2019/NĐCP', '39/2019/NĐ-CP'],
    ['204/1999/QĐ.TTg', '204/1999/QĐ-TTg'],
  ])('joins %s and %s', (one, other) => {
    expect(key(one)).toBe(key(other))
  })

  it.each([
    ['04/2015/NĐ-CP', '04/2016/NĐ-CP'],
    ['23/KH-UBND', '23/KH-UBND-VX'],
    ['23/KH-UBND', '32/KH-UBND'],
  ])('tells %s from %s', (one, other) => {
    expect(key(one)).not.toBe(key(other))
  })
})
