const LETTER = /\p{L}/u;

/** Each part of a name by its first letter: `Deniz Müller-Şahin` is `D. M.-Ş.`, `LI Wei` is `L. W.`; a name without letters is a dash. */
export function initialsOf(name: string): string {
  const words = name
    .split(/\s+/u)
    .map(ofWord)
    .filter((word) => word !== '');
  return words.length === 0 ? '–' : words.join(' ');
}

const ofWord = (word: string): string =>
  word
    .split('-')
    .flatMap((part) => {
      const [letter] = LETTER.exec(part) ?? [];
      // İ and ı keep their dots only in a Turkish locale, and what is an initial already is a capital.
      return letter === undefined ? [] : [`${letter.toUpperCase()}.`];
    })
    .join('-');
