const onset = /^(?:ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdđghklmnprstvx])/

const rimes = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu',
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu',
  ].flatMap((row) => row.split(' ')),
)

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Before e, ê, i, y the sounds of c, g, ng are written k, gh, ngh; before other vowels never so. */
const front = /^[eêiy]/
const narrow = new Set(['k', 'gh', 'ngh'])
const broad = new Set(['c', 'g', 'ng'])

const isSpelt = (start: string, rime: string): boolean =>
  rimes.has(rime) && !(front.test(rime) ? broad : narrow).has(start)

/** Whether a word is spelt as one Vietnamese syllable: onset, rime and at most one tone, whatever the case. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const bare = decomposed.replace(tones, '').normalize('NFC')
  if (decomposed.length - bare.normalize('NFD').length > 1) return false
  if (rimes.has(bare)) return true
  const start = onset.exec(bare)?.[0]
  if (start === undefined) return false
  if (isSpelt(start, bare.slice(start.length))) return true
  // "gì", "giếng": the i belongs to the rime as well as to the onset; "quốc": the u does.
  return (start === 'gi' || start === 'qu') && rimes.has(bare.slice(1))
}
