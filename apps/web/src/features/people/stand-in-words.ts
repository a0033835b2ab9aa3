import type { Member } from '@sapar/contracts';
import type { DatedWords } from '../cases/dated-words.js';

/** `Marat, from Mon 4 May to Fri 8 May 2026`, or a dash. */
export function standInWords(
  { deputyName, deputyFromOn, deputyToOn }: Pick<Member, 'deputyName' | 'deputyFromOn' | 'deputyToOn'>,
  { t, day }: Pick<DatedWords, 't' | 'day'>,
): string {
  if (deputyName === null) return '–';
  const [from, to] = [day(deputyFromOn), day(deputyToOn)];
  if (deputyFromOn !== null && deputyToOn !== null) return t('people.standIn.between', { name: deputyName, from, to });
  if (deputyFromOn !== null) return t('people.standIn.from', { name: deputyName, from });
  return deputyToOn === null ? deputyName : t('people.standIn.to', { name: deputyName, to });
}
