/** Cyrillic letters that look like Latin ones and slip in from a Russian or Kazakh keyboard. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
};
const VISIBLE = 3;

/** Upper case without spaces, Cyrillic look-alikes as the Latin letters they stand for. */
export function normalisePassportNumber(text: string): string {
  const compact = text.replace(/\s+/g, '').toUpperCase();
  return Array.from(compact, (letter) => LOOK_ALIKES[letter] ?? letter).join('');
}

/** Dots and the last three characters: enough to tell two passports apart, not enough to use one. */
export function maskPassportNumber(number: string): string {
  const shown = number.length > VISIBLE * 2 ? number.slice(0 - VISIBLE) : '';
  return '•'.repeat(number.length - shown.length) + shown;
}
