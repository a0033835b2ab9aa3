import type { CaseDetail } from '@sapar/contracts';
import { Suspense } from 'react';
import { lazyPart } from '../../lib/lazy-part.js';
import { NotificationsSection } from '../filings/notifications-section.js';
import { RouteSection } from '../routes/route-section.js';
import { ActCard } from './act-card.js';
import { DatesSection } from './dates-section.js';
import { DeadlineSection } from './deadline-section.js';
import { QuestionsSection } from './questions-section.js';
import { StaysSection } from './stays-section.js';

const CaseRetention = lazyPart(
  async () => (await import('../personal-data/case-retention.js')).CaseRetention,
  'personal-data',
);

const ApprovalCard = lazyPart(async () => (await import('../approvals/approval-card.js')).ApprovalCard, 'approvals');

interface VisitPartProps {
  readonly detail: CaseDetail;
  readonly today: string;
}

/** The visit itself: what is to be done now stands open, what is done or not yet due as one line each. */
export function VisitPart({ detail, today }: VisitPartProps) {
  return (
    <>
      <ActCard detail={detail} today={today} />
      <QuestionsSection detail={detail} />
      <Suspense fallback={null}>
        <ApprovalCard caseId={detail.id} />
      </Suspense>
      <RouteSection detail={detail} />
      <StaysSection detail={detail} />
      <NotificationsSection notifications={detail.notifications} name={detail.technician.displayName} />
      <DatesSection detail={detail} today={today} />
      <DeadlineSection detail={detail} />
      {detail.retention.length === 0 ? null : (
        <Suspense fallback={null}>
          <CaseRetention detail={detail} />
        </Suspense>
      )}
    </>
  );
}
