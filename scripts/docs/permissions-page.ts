import { reachWords } from '../../src/access/explain.ts'
import { everyRole, type Permission, permissions } from '../../src/access/permissions.ts'
import { deedName, deeds, type ResourceKind, type Verb } from '../../src/access/resource.ts'
import { type Role, roleNames, roles } from '../../src/access/roles.ts'

const head = `# Ai được làm gì · Who may do what

Trang này do \`npm run generate\` viết ra từ \`src/access/permissions.ts\`; đừng sửa ở đây. Việc không có trong bảng thì không ai được làm.

- Phạm vi tính từ đơn vị ghi trong quyết định giao vai trò, theo sơ đồ tổ chức của ngày đang xét.
- Vai trò được giao cho toàn hệ thống thì có hiệu lực với mọi đơn vị.
- Đơn vị đã kết thúc thuộc về đơn vị tiếp nhận bàn giao.
- Người làm thay theo ủy quyền được làm đúng những việc của vai trò ấy trong thời hạn ủy quyền, trừ những việc "của chính mình".
- Bản ghi mà người dùng không được xem thì trả lời như không có.
`

/** The permission table as a page for people: what each role may do and how far. */
export function permissionsPage(): string {
  const common = section('Mọi vai trò', everyRole)
  return [head, common, ...roles.map(roleSection), verbTable()].join('\n')
}

function roleSection(role: Role): string {
  const name = roleNames[role]
  const own = permissions[role].filter((permission) => !everyRole.includes(permission))
  return section(`${name.charAt(0).toUpperCase()}${name.slice(1)} (\`${role}\`)`, own)
}

function section(title: string, list: readonly Permission[]): string {
  return [`## ${title}`, '', '| Được | Phạm vi |', '|---|---|', ...list.map(rowOf), ''].join('\n')
}

function rowOf({ kind, verbs, reach }: Permission): string {
  return `| ${verbs.map((verb) => deedName(verb, kind)).join(', ')} | ${reachWords(reach)} |`
}

/** The other way round: for each deed, the roles that may. */
function verbTable(): string {
  const rows = (Object.keys(deeds) as ResourceKind[]).flatMap((kind) =>
    (Object.keys(deeds[kind]) as Verb[]).map((verb) => {
      const able = roles.filter((role) =>
        permissions[role].some((each) => each.kind === kind && (each.verbs as readonly Verb[]).includes(verb)),
      )
      return `| ${deedName(verb, kind)} | ${able.map((role) => roleNames[role]).join(', ') || 'không ai'} |`
    }),
  )
  return ['## Mỗi việc, những vai trò được làm', '', '| Việc | Vai trò |', '|---|---|', ...rows, ''].join('\n')
}
