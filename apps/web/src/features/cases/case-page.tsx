import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { PageFault } from '../../components/page-fault.js';
import { ToPlace } from '../../components/to-place.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { DatedPapersSection } from '../dated-papers/dated-papers-section.js';
import { NotificationsSection } from '../filings/notifications-section.js';
import { PortalSection } from '../portal/portal-section.js';
import { RouteSection } from '../routes/route-section.js';
import { WayCard } from '../way/way-card.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { ActCard } from './act-card.js';
import { useCase } from './api.js';
import { CaseHead } from './case-head.js';
import styles from './cases.module.css';
import { DatesSection } from './dates-section.js';
import { DeadlineSection } from './deadline-section.js';
import { FactsCard, ReachCard } from './facts-card.js';
import { HistorySection } from './history-section.js';
import { QuestionsSection } from './questions-section.js';
import { RemindersSection } from './reminders-section.js';
import { StageRail } from './stage-rail.js';
import { StaysSection } from './stays-section.js';
import { useToday } from './use-today.js';

// Words of countries and papers come with it, after what is due.
const CasePapers = lazyPart(async () => (await import('../papers/case-papers.js')).CasePapers, 'papers');

const ConversationSection = lazyPart(
  async () => (await import('../conversation/conversation-section.js')).ConversationSection,
  'conversation',
);

const CostsSection = lazyPart(async () => (await import('../costs/costs-section.js')).CostsSection, 'costs');

const CaseRetention = lazyPart(
  async () => (await import('../personal-data/case-retention.js')).CaseRetention,
  'personal-data',
);

const ApprovalCard = lazyPart(async () => (await import('../approvals/approval-card.js')).ApprovalCard, 'approvals');

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
      <StageRail detail={detail} today={today} />
      <WayCard detail={detail} today={today} />
      <div className={styles['columns']}>
        <div>
          <ActCard detail={detail} today={today} />
          <QuestionsSection detail={detail} />
          <Suspense fallback={null}>
            <ApprovalCard caseId={detail.id} />
          </Suspense>
          <RouteSection detail={detail} />
          <PortalSection detail={detail} />
          <StaysSection detail={detail} />
          <NotificationsSection notifications={detail.notifications} name={detail.technician.displayName} />
          <DeadlineSection detail={detail} />
          <DatesSection detail={detail} />
          {detail.retention.length === 0 ? null : (
            <Suspense fallback={null}>
              <CaseRetention detail={detail} />
            </Suspense>
          )}
          <Suspense fallback={<RowsSkeleton rows={3} />}>
            <CasePapers detail={detail} />
          </Suspense>
          <DatedPapersSection detail={detail} />
          <Suspense fallback={<RowsSkeleton rows={1} />}>
            <ConversationSection detail={detail} />
          </Suspense>
          <Suspense fallback={<RowsSkeleton rows={1} />}>
            <CostsSection detail={detail} />
          </Suspense>
          <RemindersSection detail={detail} />
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
