import { doEvents } from '../../../src/features/organisation/index.ts'
import type { NewUnit, OrganisationEvent } from '../../../src/features/organisation/model/index.ts'
import { type Database, inTransaction } from '../../../src/platform/database/database.ts'
import { decision, founding, newUnit } from './make-event.ts'

/** A province that took another in on 01/07/2025: units by a short key. */
export type SampleOrganisation = Readonly<Record<keyof ReturnType<typeof sampleUnits>, NewUnit>>

/** The team was founded before all others, and stood in no line until they were. */
const teamFoundedOn = '2002-01-01'
const foundedOn = '2004-01-01'
const reorganisedOn = '2025-07-01'

function sampleUnits() {
  const old = newUnit('Tỉnh Hà Thử', {}, { kind: 'locality', level: 'province', organId: 'H99', areaCode: '99' })
  const other = newUnit('Tỉnh Tuyên Thử', {}, { kind: 'locality', level: 'province' })
  const oldCommittee = newUnit(
    'Ủy ban nhân dân tỉnh Hà Thử',
    { government: old.unit },
    { level: 'province', shortName: 'UBND tỉnh Hà Thử' },
  )
  const committee = newUnit(
    'Ủy ban nhân dân tỉnh Tuyên Thử',
    { government: other.unit },
    { level: 'province', shortName: 'UBND tỉnh Tuyên Thử' },
  )
  const justice = newUnit(
    'Sở Tư pháp tỉnh Hà Thử',
    { government: oldCommittee.unit },
    { kind: 'department', level: 'province', signAbbreviation: 'STP', organId: 'H99.08' },
  )
  const home = newUnit(
    'Sở Nội vụ tỉnh Tuyên Thử',
    { government: committee.unit },
    { kind: 'department', level: 'province', signAbbreviation: 'SNV' },
  )
  const party = newUnit('Tỉnh ủy Tuyên Thử', {}, { kind: 'party-committee', level: 'province' })
  const commune = newUnit(
    'Xã Đồng Bằng',
    { government: committee.unit, party: party.unit },
    { kind: 'locality', level: 'commune' },
  )
  const villages = [2, 10, 1].map((number) =>
    newUnit(`Thôn ${number}`, { government: commune.unit }, { kind: 'village', level: 'village' }),
  ) as [NewUnit, NewUnit, NewUnit]
  const team = newUnit('Tổ công tác lẻ', {}, { kind: 'group' })
  return {
    team,
    old,
    other,
    oldCommittee,
    committee,
    justice,
    home,
    party,
    commune,
    village2: villages[0],
    village10: villages[1],
    village1: villages[2],
  }
}

/** What happened to them: the province ended into the other, its department moved there and was renamed. */
function sampleEvents(units: SampleOrganisation): OrganisationEvent[] {
  const { team, old, other, oldCommittee, committee, justice, home } = units
  const later = { day: reorganisedOn, decision }
  const merge = (units: string[], into: string): OrganisationEvent => ({
    kind: 'merge',
    ...later,
    units,
    into,
    handover: null,
  })
  return [
    ...Object.values(units).map((unit) => founding(unit, unit === team ? teamFoundedOn : foundedOn)),
    { kind: 'move', day: foundedOn, decision, unit: team.unit, line: 'professional', superior: home.unit },
    { kind: 'move', ...later, unit: justice.unit, line: 'government', superior: committee.unit },
    { kind: 'change', ...later, unit: justice.unit, face: { name: 'Sở Tư pháp tỉnh Tuyên Thử' } },
    merge([oldCommittee.unit, committee.unit], committee.unit),
    merge([old.unit, other.unit], other.unit),
  ]
}

/** Saves the sample by events and answers its units. */
export async function saveSampleOrganisation(database: Database): Promise<SampleOrganisation> {
  const units = sampleUnits()
  await inTransaction(database, (transaction) =>
    doEvents(transaction, { accountId: null, name: 'thử nghiệm' }, sampleEvents(units), new Date()),
  )
  return units
}
