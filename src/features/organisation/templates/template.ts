import type { Line } from '#kernel/line-of-authority.ts'
import type { TemplateKey } from '../import-contract.ts'
import type { UnitKind, UnitLevel } from '../model/index.ts'

/**
 * A usual unit. In its name `{nơi}` stands for the place (“tỉnh An Giang”), `{ủy}`
 * for its Party committee (“Tỉnh ủy An Giang”); a superior is another unit's key, or `@` for one chosen.
 */
export interface TemplateUnit {
  readonly key: string
  readonly name: string
  readonly sign?: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly superiors: Readonly<Partial<Record<Line, string>>>
  /** Only where the place begins with one of these words, e.g. `phường`. */
  readonly only?: readonly string[]
}

/** The usual units of a place, as data that an office may change before it takes them over. */
export interface Template {
  readonly key: TemplateKey
  readonly title: string
  readonly about: string
  readonly place: { readonly label: string; readonly example: string }
  readonly units: readonly TemplateUnit[]
}

/** The template's units for a place, with their names. */
export function unitsFor({ units }: Template, place: string): readonly TemplateUnit[] {
  const first = place.trim().toLocaleLowerCase('vi')
  const isMeant = ({ only }: TemplateUnit) => !only || only.some((word) => first.startsWith(word))
  return units.filter(isMeant).map((unit) => ({ ...unit, name: named(unit.name, place.trim()) }))
}

function named(pattern: string, place: string): string {
  const bare = place.replace(/^(tỉnh|thành phố)\s+/iu, '')
  const committee = /^thành phố/iu.test(place) ? 'Thành ủy' : 'Tỉnh ủy'
  const name = pattern.replaceAll('{nơi}', place).replaceAll('{ủy}', `${committee} ${bare}`)
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
}

/** Lines in which units of the template want a superior that is there already. */
export function openLines({ units }: Template): readonly Line[] {
  return [
    ...new Set(
      units.flatMap(({ superiors }) =>
        (Object.entries(superiors) as [Line, string][]).flatMap(([line, superior]) => (superior === '@' ? [line] : [])),
      ),
    ),
  ]
}
