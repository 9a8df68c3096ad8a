import style from './brand.module.css'

/** The mark and the name of the application. */
export function Brand(props: { motto?: string }) {
  return (
    <span className={style.brand}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#8f1d1a" />
        <path
          d="M7 11.5A3.5 3.5 0 0 1 10.5 8h11a3.5 3.5 0 0 1 3.5 3.5v5a3.5 3.5 0 0 1-3.5 3.5H16l-5 4.5V20h-.5A3.5 3.5 0 0 1 7 16.5z"
          fill="#fffdf9"
        />
        <path
          d="m12 14 2.7 2.7L20 11.5"
          fill="none"
          stroke="#8f1d1a"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={style.name}>danvan</span>
      {props.motto && <span className={style.motto}>{props.motto}</span>}
    </span>
  )
}
