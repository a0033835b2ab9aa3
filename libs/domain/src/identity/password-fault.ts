const SHORTEST = 8;
const LONGEST = 256;
const PRODUCT = 'sapar';

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'too-personal';

/** The form in which a password is kept and compared: the same characters typed on another keyboard are the same password. */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/** What is left of a name when nobody cares how it is written; figures at its end do not make it another. */
const coreOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{N}+$/u, '');

export interface PasswordOwner {
  /** E-mail, name, company: what anybody can guess. */
  readonly ownWords: readonly string[];
  /** Whether a password in lower case is among those that are tried first. */
  readonly isCommon: (password: string) => boolean;
}

/**
 * Why a new password is refused, or null. Length in characters: 8 at least, 256 at most; no rule asks for figures or signs.
 * NIST SP 800-63B, 3.1.1.2 ("Password Verifiers"); OWASP ASVS 5.0, 6.2.
 */
export function passwordFault(password: string, { ownWords, isCommon }: PasswordOwner): PasswordFault | null {
  const normal = normalisePassword(password);
  const length = Array.from(normal).length;
  if (length < SHORTEST) return 'too-short';
  if (length > LONGEST) return 'too-long';
  if (isCommon(normal.toLowerCase())) return 'too-common';
  const guesses = [PRODUCT, ...ownWords.flatMap((word) => [word, word.split('@')[0] ?? ''])].map(coreOf);
  return guesses.some((guess) => guess !== '' && guess === coreOf(normal)) ? 'too-personal' : null;
}
