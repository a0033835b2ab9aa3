import type { CaseRow } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';

type Paper = Pick<CaseRow, 'basis' | 'visaCategory' | 'visaValidToOn'>;

/** On which paper somebody stays: the basis, the category of a visa and its last day. */
export function PaperWord({ row }: { readonly row: Paper }) {
  const { t, day } = useDatedWords('views');
  const { basis, visaCategory, visaValidToOn } = row;
  return (
    <>
      {t(`bases.${basis}`)}
      {basis === 'visa' && visaCategory !== null ? ` ${visaCategory}` : ''}
      {basis === 'visa' && visaValidToOn !== null ? <small>{t('visaTo', { date: day(visaValidToOn) })}</small> : null}
    </>
  );
}
