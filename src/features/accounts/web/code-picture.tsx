import { encode } from 'uqr'
import style from './security-page.module.css'

/** Light modules around the code, without which telephones do not find it. */
const margin = 4

/** A link as a QR code, drawn here: the secret in it goes to no other server. */
export function CodePicture(props: { link: string; label: string }) {
  const { data, size } = encode(props.link, { ecc: 'M', border: 0 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const whole = size + 2 * margin
  return (
    <svg
      className={style.picture}
      viewBox={`${-margin} ${-margin} ${whole} ${whole}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect x={-margin} y={-margin} width={whole} height={whole} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" />
    </svg>
  )
}
