import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { PageFault } from '../../components/page-fault.js';
import { ToPlace } from '../../components/to-place.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { WayCard } from '../way/way-card.js';
import { LiveLine } from '../live/live-line.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useCase } from './api.js';
import { CaseHead } from './case-head.js';
import { CaseParts } from './case-parts.js';
import styles from './cases.module.css';
import { FactsCard, ReachCard } from './facts-card.js';
import { HistorySection } from './history-section.js';
import { StageRail } from './stage-rail.js';
import { useToday } from './use-today.js';

const LinkCard = lazyPart(async () => (await import('../visit/link-card.js')).LinkCard, 'visit');

/** One technician's way through one mission: who, how far, what to do now, and everything behind it. */
export function CasePage() {
  const { caseId } = useParams({ strict: false }) as { readonly caseId: string };
  const { data: detail, error, refetch } = useCase(caseId);
  const today = useToday();
  if (error !== null && detail === undefined)
    return <PageFault problem={error} onRetry={() => void refetch()} back={<ToPlace to="/missions" />} />;
  if (detail === undefined) return <RowsSkeleton rows={6} />;
  return (
    <>
      <CaseHead detail={detail} />
      <LiveLine recordId={caseId} />
      <StageRail detail={detail} today={today} />
      <WayCard detail={detail} today={today} />
      <div className={styles['columns']}>
        <div>
          <CaseParts detail={detail} today={today} />
        </div>
        <aside>
          <FactsCard detail={detail} />
          <ReachCard detail={detail} />
          <Suspense fallback={null}>
            <LinkCard detail={detail} />
          </Suspense>
          <HistorySection events={detail.events} />
        </aside>
      </div>
    </>
  );
}
