import type { ReadPassport } from '@sapar/contracts';
import { useWords } from '../../lib/words.js';
import { readPassport } from './api.js';
import { SealedValue } from './sealed-value.js';

interface PassportNumberProps {
  readonly technicianId: string;
  readonly masked: string;
  readonly place: ReadPassport['place'];
}

/** The number of the passport in use. */
export function PassportNumber({ technicianId, masked, place }: PassportNumberProps) {
  const { t } = useWords('readings');
  const read = async (way: ReadPassport['way']): Promise<string> =>
    (await readPassport(technicianId, { way, place })).number;
  return <SealedValue masked={masked} read={read} copied={t('copied')} />;
}
