import { foldName } from '../identity/fold-name.js';

/** Words that one clerk writes and the next leaves out; they never tell two addresses apart. */
const FILLERS: ReadonlySet<string> = new Set([
  'г',
  'гор',
  'город',
  'қ',
  'қаласы',
  'ул',
  'улица',
  'көшесі',
  'к-сі',
  'д',
  'дом',
  'үй',
  'үйі',
  'кв',
  'квартира',
  'пәтер',
  'пр',
  'пр-т',
  'проспект',
  'даңғылы',
  'обл',
  'область',
  'облысы',
  'республика',
  'республикасы',
  'рк',
  'казахстан',
  'қазақстан',
  'city',
  'street',
  'st',
  'str',
  'house',
  'bldg',
  'building',
  'apt',
  'apartment',
  'flat',
  'avenue',
  'ave',
  'region',
  'oblast',
  'republic',
  'of',
  'kazakhstan',
  'no',
]);
const SEPARATORS = /[^\p{L}\p{N}-]+/u;

/** Whether two spellings name one address: punctuation, case, script, order and 'ул.' or 'Street' do not matter, numbers do. */
export function isSameAddress(left: string, right: string): boolean {
  return signatureOf(left) === signatureOf(right);
}

function signatureOf(address: string): string {
  const words = address
    .normalize('NFC')
    .toLowerCase()
    .split(SEPARATORS)
    .filter((word) => !FILLERS.has(word));
  const tokens = words
    .flatMap((word) => word.split('-'))
    .map(soundOf)
    .filter((token) => token !== '');
  const numbers = tokens.filter((token) => /\d/.test(token)).sort();
  // 'Atyrau region, Atyrau' and 'Atyrau' are one place, but house 12 flat 12 is not house 12.
  const names = [...new Set(tokens.filter((token) => !/\d/.test(token)))].sort();
  return [...names, ...numbers].join(' ');
}

/** Satpayev, Satpaev and Сатпаев: the romanisations on maps, portals and papers differ in these letters only. */
function soundOf(word: string): string {
  return foldName(word)
    .replace(/[YJI]+(?=[AEOU])/g, '')
    .replace(/[YJI]+/g, 'I')
    .replace(/Q/g, 'K')
    .replace(/KH/g, 'H');
}
