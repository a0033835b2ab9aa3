/**
 * Cyrillic to Latin by ICAO Doc 9303 part 3, section 6.B, with the Kazakh letters by their usual Latin spelling in
 * passports of Kazakhstan. Only for comparing: the spelling of the passport itself is what is stored.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Д: 'D',
  Е: 'E',
  Ё: 'E',
  Ж: 'ZH',
  З: 'Z',
  И: 'I',
  Й: 'I',
  К: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ф: 'F',
  Х: 'KH',
  Ц: 'TS',
  Ч: 'CH',
  Ш: 'SH',
  Щ: 'SHCH',
  Ъ: 'IE',
  Ы: 'Y',
  Ь: '',
  Э: 'E',
  Ю: 'IU',
  Я: 'IA',
  Ә: 'A',
  Ғ: 'G',
  Қ: 'Q',
  Ң: 'N',
  Ө: 'O',
  Ұ: 'U',
  Ү: 'U',
  Һ: 'H',
  І: 'I',
};

/** Letters that do not come apart into a letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ə: 'A',
  Ŋ: 'N',
};

/** Machine-readable zones write umlauts with E (MUELLER) or drop the marks (MULLER): both readings are one name. */
const UMLAUT = /(?<=[AOU])E/g;

/** Upper case in Latin letters, marks and everything but letters and digits left out; Chinese characters stay as they are. */
export function foldName(text: string): string {
  const upper = text.normalize('NFC').toUpperCase();
  const latin = Array.from(upper, (letter) => CYRILLIC[letter] ?? LATIN[letter] ?? letter).join('');
  return latin.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether two spellings may be one name: MÜLLER, MUELLER and Muller; ŞAHİN and Sahin; МЮЛЛЕР only as it is transliterated. */
export function isSameName(left: string, right: string): boolean {
  const [first, second] = [foldName(left), foldName(right)];
  return first === second || first.replace(UMLAUT, '') === second.replace(UMLAUT, '');
}

/** The folded name as matching needs it: also without the E of a written-out umlaut. */
export function foldForMatching(text: string): string {
  return withoutUmlautE(foldName(text));
}

/** The second half of `foldForMatching`, for text whose words were folded one by one. */
export const withoutUmlautE = (folded: string): string => folded.replace(UMLAUT, '');
