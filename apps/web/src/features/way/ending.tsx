import type { CaseWay } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './way.module.css';

/** How it ended and who goes instead, or whom this person replaces. */
export function Ending({ way: { ending, predecessor } }: { readonly way: CaseWay }) {
  const { t, moment } = useDatedWords('way');
  return (
    <>
      {ending === null || ending.reason === null ? null : (
        <p className={styles['quiet']}>
          {t('endedBy', {
            reason: t(`reasons.${ending.reason}`),
            name: ending.byName ?? t('unknownPerson'),
            moment: moment(ending.endedAt),
          })}
        </p>
      )}
      {ending?.successorCaseId == null ? null : (
        <OtherCase label={t('successor')} caseId={ending.successorCaseId} name={ending.successorName ?? ''} />
      )}
      {predecessor === null ? null : (
        <OtherCase label={t('predecessor')} caseId={predecessor.caseId} name={predecessor.name} />
      )}
    </>
  );
}

interface OtherCaseProps {
  readonly label: string;
  readonly caseId: string;
  readonly name: string;
}

function OtherCase({ label, caseId, name }: OtherCaseProps) {
  return (
    <p className={styles['quiet']}>
      {label}{' '}
      <Link to="/cases/$caseId" params={{ caseId }}>
        {name}
      </Link>
    </p>
  );
}
