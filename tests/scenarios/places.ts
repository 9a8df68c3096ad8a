import type { House } from './house.ts'

/**
 * The province in which our own sample documents play, with the usual bodies of 2026; their names end with
 * "tỉnh Mẫu".
 */
export async function foundSampleProvince(house: House): Promise<void> {
  await house.foundUsual('province', 'tỉnh Mẫu', {
    government: await house.unit('Chính phủ'),
    party: await house.unit('Ban Chấp hành Trung ương Đảng'),
    front: await house.unit('Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'),
  })
}

/** An office, divisions and public service units directly below a department. */
export async function foundBelow(
  house: House,
  department: string,
  names: Readonly<Record<string, 'office' | 'division' | 'public-service-unit'>>,
): Promise<void> {
  const government = await house.unit(department)
  for (const [name, kind] of Object.entries(names)) await house.found(name, { kind, level: 'province' }, { government })
}
