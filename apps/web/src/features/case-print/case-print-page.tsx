import type { CaseMessage, PackPart } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { PageFault } from '../../components/page-fault.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { ToPlace } from '../../components/to-place.js';
import { wholeList } from '../../lib/whole-list.js';
import { useCase } from '../cases/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useWay } from '../way/api.js';
import styles from './case-print.module.css';
import { CaseSheet } from './case-sheet.js';
import { PackBar } from './pack-bar.js';
import { printedCase } from './printed-case.js';

/** A case on one sheet as it leaves the house: facts and official papers; everything else only when it is ticked (S45). */
export function CasePrintPage() {
  const { t } = useDatedWords('case-print');
  const { caseId } = useParams({ strict: false }) as { readonly caseId: string };
  const { data: detail, error, refetch } = useCase(caseId);
  const { data: way } = useWay(caseId);
  const [parts, setParts] = useState<ReadonlySet<PackPart>>(new Set());
  const sheet = useRef<HTMLDivElement>(null);
  const { data: said } = useQuery({
    queryKey: ['messages', caseId, 'print'],
    queryFn: () => wholeList<CaseMessage>(`/cases/${caseId}/messages`),
    enabled: parts.has('conversation'),
  });
  if (error !== null && detail === undefined)
    return <PageFault problem={error} onRetry={() => void refetch()} back={<ToPlace to="/missions" />} />;
  if (detail === undefined || way === undefined) return <RowsSkeleton rows={6} />;
  const heard = parts.has('conversation') ? (said?.items ?? []) : [];
  // What one company says within itself never stands on a sheet.
  const messages = heard.filter(({ scope, body }) => scope === 'both' && body !== null);
  return (
    <>
      <div className={styles['bar']}>
        <Link to="/cases/$caseId" params={{ caseId }}>
          {t('back')}
        </Link>
        <PackBar
          detail={detail}
          parts={parts}
          onParts={setParts}
          drawn={() => (sheet.current === null ? null : printedCase(sheet.current, t('title')))}
        />
      </div>
      <div ref={sheet}>
        <CaseSheet detail={detail} way={way} messages={messages} parts={parts} />
      </div>
    </>
  );
}
