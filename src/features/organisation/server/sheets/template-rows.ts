import type { Line } from '#kernel/line-of-authority.ts'
import type { TemplateInput } from '../../import-contract.ts'
import { kindNames, levelNames } from '../../model/index.ts'
import { type Template, unitsFor } from '../../templates/template.ts'
import { type ColumnKey, columnKeys, columns } from './columns.ts'
import type { ReadRow } from './read-rows.ts'

/** The units of a template as rows to be founded: topmost units below those chosen, the others below each other. */
export function rowsOfTemplate(template: Template, input: TemplateInput): readonly ReadRow[] {
  const { place, day, sign, signed, superiors } = input
  const decision = { sign, date: signed, documentId: null }
  return unitsFor(template, place).map((unit, index) => {
    const above = Object.entries(unit.superiors).flatMap(([line, superior]) => {
      const text = superior === '@' ? superiors[line as Line] : superior
      return text === undefined ? [] : [[line, text]]
    })
    const face = {
      name: unit.name,
      shortName: null,
      signAbbreviation: unit.sign ?? null,
      kind: unit.kind,
      level: unit.level,
      status: 'active' as const,
      organId: null,
      areaCode: null,
      address: null,
    }
    const number = index + 1
    const row = { number, key: unit.key, face, superiors: Object.fromEntries(above), day, decision }
    return { number, name: unit.name, unit: row, problems: [] }
  })
}

/** The same as rows of a sheet to be filled in and changed, heads first; what is to be chosen stays empty. */
export function sheetOfTemplate(template: Template, place: string): readonly (readonly string[])[] {
  const units = unitsFor(template, place)
  const names = new Map(units.map(({ key, name }) => [key, name]))
  const rows = units.map((unit) => {
    const cells: Partial<Record<ColumnKey, string>> = {
      name: unit.name,
      signAbbreviation: unit.sign ?? '',
      kind: kindNames[unit.kind],
      level: levelNames[unit.level],
      ...Object.fromEntries(
        Object.entries(unit.superiors).map(([line, superior]) => [line, names.get(superior) ?? '']),
      ),
    }
    return columnKeys.map((key) => cells[key] ?? '')
  })
  return [columnKeys.map((key) => columns[key].head), ...rows]
}
