import { namesOfTypeCode } from '#documents/signs/type-codes.ts'

/** `Sổ kế hoạch năm 2026`, `Sổ chung các loại văn bản năm 2026`, `Sổ kế hoạch, Nhiệm kỳ 2025 - 2030`. */
export function registerTitle(
  typeCode: string | null,
  period: { readonly year: number } | { readonly term: string },
): string {
  const of = typeCode === null ? 'chung các loại văn bản' : (namesOfTypeCode(typeCode)[0] ?? typeCode).toLowerCase()
  return 'year' in period ? `Sổ ${of} năm ${period.year}` : `Sổ ${of}, ${period.term}`
}
