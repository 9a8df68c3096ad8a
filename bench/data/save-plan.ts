import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { DrawnDocument } from '../../scripts/samples/drawn-document.ts'

const fontFolder = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json')
const regular = fontFolder.replace('package.json', '400Regular/Tinos_400Regular.ttf')
const bold = fontFolder.replace('package.json', '700Bold/Tinos_700Bold.ttf')
const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

const bodyLines = (plan: DrawnDocument): string[] => plan.body.filter((item) => typeof item === 'string')

/** As pasted from a file: head column by column, then the body, then the foot. */
export function planAsText(plan: DrawnDocument): string {
  const head = [...plan.issuers, plan.signLine, ...motto, plan.placeAndDate, '', plan.type, ...plan.title, '']
  const foot = [
    '',
    'Nơi nhận:',
    ...plan.recipients.map((line) => `- ${line}`),
    '',
    ...plan.authority,
    '',
    plan.signerName,
  ]
  return [...head, ...bodyLines(plan), ...foot].join('\n')
}

const cell = (lines: readonly string[]) => `<td>${lines.map((line) => `<p align=center>${line}</p>`).join('\n')}</td>`

/** As a word processor saves a web page: the head and the foot are tables without borders. */
export function planAsHtml(plan: DrawnDocument): string {
  const head = `<table><tr>${cell([...plan.issuers, plan.signLine])}${cell([...motto, plan.placeAndDate])}</tr></table>`
  const title = [plan.type, ...plan.title].map((line) => `<p align=center><b>${line}</b></p>`)
  const text = bodyLines(plan).map((line) => `<p style='text-align:justify'>${line}</p>`)
  const recipients = ['Nơi nhận:', ...plan.recipients.map((line) => `- ${line}`)]
  const foot = `<table><tr>${cell(recipients)}${cell([...plan.authority, plan.signerName])}</tr></table>`
  const top = '<html><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>'
  return [top, head, ...title, ...text, foot, '</body></html>'].join('\n')
}

/** As a printed page: two columns above and below, running text of 14 points between. */
export function planAsPdf(plan: DrawnDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margins: { top: 57, bottom: 57, left: 85, right: 43 } })
  const parts: Buffer[] = []
  const whole = new Promise<Uint8Array>((resolve) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
  })
  const column = (lines: readonly string[], left: number, top: number, width: number) => {
    pdf.text(lines.join('\n'), left, top, { width, align: 'center' })
    return pdf.y
  }
  pdf.font(regular).fontSize(11)
  const left = column([...plan.issuers, ' ', plan.signLine], 85, 57, 180)
  const right = column([...motto, ' ', plan.placeAndDate], 270, 57, 282)
  pdf.font(bold).fontSize(14)
  const titleBottom = column(['', plan.type, ...plan.title, ''], 85, Math.max(left, right), 467)
  pdf.font(regular).text('', 85, titleBottom)
  for (const line of bodyLines(plan)) pdf.text(line, { align: 'justify', indent: 28, paragraphGap: 4, width: 467 })
  if (pdf.y > 600) pdf.addPage()
  const top = pdf.y + 14
  pdf.fontSize(11)
  pdf.text(['Nơi nhận:', ...plan.recipients.map((one) => `- ${one}`)].join('\n'), 85, top, { width: 220 })
  pdf.fontSize(13)
  column([...plan.authority, ' ', ' ', plan.signerName], 310, top, 240)
  pdf.end()
  return whole
}
