/**
 * Whether a request is for one of the open routes, e.g. `GET /api/invitations/{token}`: those that answer whoever is not
 * signed in. A part in braces stands for one part of the path.
 */
export function openRouteTest(routes: readonly string[]): (method: string, path: string) => boolean {
  const known = routes.map((route) => {
    const [method = '', path = ''] = route.split(' ')
    return { method, parts: path.split('/') }
  })
  return (method, path) => {
    const asked = method === 'HEAD' ? 'GET' : method
    const parts = path.split('/')
    return known.some(
      (route) =>
        route.method === asked &&
        route.parts.length === parts.length &&
        route.parts.every((part, index) => (part.startsWith('{') ? parts[index] !== '' : part === parts[index])),
    )
  }
}
