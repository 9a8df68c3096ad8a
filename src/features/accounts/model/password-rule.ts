/** Characters that a password has at least. */
export const shortestPassword = 10

/** What guessers try first, in small letters without blanks; longer ones made of these are easy too. */
const triedFirst = [
  'matkhau',
  'mậtkhẩu',
  'password',
  'danvan',
  'dânvận',
  'vietnam',
  'việtnam',
  'admin',
  'quantri',
  'qwertyuiop',
  'asdfghjkl',
  'abcdefghij',
  '1234567890',
  '0987654321',
  'iloveyou',
  'anhyeuem',
]

/** Whether a password is one that guessers try first: known words, the user name, digits or one letter and nothing else. */
export function isEasyPassword(password: string, username: string | null): boolean {
  let rest = password.toLowerCase().replaceAll(/\s/g, '')
  for (const word of username ? [username.toLowerCase(), ...triedFirst] : triedFirst) rest = rest.replaceAll(word, '')
  const distinct = new Set(rest.replaceAll(/[\d\p{P}\p{S}]/gu, ''))
  return distinct.size < 3
}
