/** How often something may be tried: `burst` times at once, and once more for each `seconds` that pass. */
export interface Pace {
  readonly burst: number
  readonly seconds: number
}

/**
 * How fast wrong attempts may follow one another. Only wrong ones count; who gets in gives theirs back. Nobody is ever
 * locked out for good: each limit lets another attempt through after its seconds (docs/decisions/0011).
 */
export const paces = {
  /** One account from one address: what a stranger spoils from their address, they spoil for themselves. */
  accountAtAddress: { burst: 10, seconds: 300 },
  /** One account from a browser in which it was signed in to before; the other three limits do not hold there. */
  knownBrowser: { burst: 10, seconds: 300 },
  /** One account from all unknown browsers together, against guessing from many addresses at once. */
  account: { burst: 60, seconds: 90 },
  /** All accounts from one address, against trying one password on everybody. */
  address: { burst: 50, seconds: 20 },
  /** Codes of the second factor; whoever comes here has the password. */
  code: { burst: 5, seconds: 600 },
  /** The own password, asked again before something weighty. */
  ownPassword: { burst: 5, seconds: 300 },
} as const satisfies Record<string, Pace>

/** An address from which many people sign in is an office: each of them may mistype too. */
const moreForEachAccount = 10

export function paceOfAddress(accountsSeenThere: number): Pace {
  return { ...paces.address, burst: paces.address.burst + moreForEachAccount * accountsSeenThere }
}

/**
 * The address as it is counted: an IPv6 customer owns the whole of a /64 and would otherwise have an address for each
 * attempt.
 */
export function countedAddress(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!bare.includes(':')) return bare
  const [head = '', tail] = bare.toLowerCase().split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const groups =
    tail === undefined ? front : [...front, ...Array(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

/** "Hãy đợi khoảng 5 phút rồi thử lại." */
export function waitWords(seconds: number): string {
  if (seconds < 60) return 'Đã nhập sai quá nhiều lần. Hãy đợi khoảng 1 phút rồi thử lại.'
  return `Đã nhập sai quá nhiều lần. Hãy đợi khoảng ${Math.ceil(seconds / 60)} phút rồi thử lại.`
}
