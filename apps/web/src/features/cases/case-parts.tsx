import { Tabs } from '@mantine/core';
import type { CaseDetail } from '@sapar/contracts';
import { Suspense, useState, type ReactNode } from 'react';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useMay } from '../../lib/session.js';
import { useMessages } from '../conversation/api.js';
import { DatedPapersSection } from '../dated-papers/dated-papers-section.js';
import { PortalSection } from '../portal/portal-section.js';
import styles from './cases.module.css';
import { useDatedWords } from './dated-words.js';
import { RemindersSection } from './reminders-section.js';
import { PARTS, type Part } from '../../app/part-search.js';
import { usePart } from './use-part.js';
import { VisitPart } from './visit-part.js';

// Words of countries and papers come with it, after what is due.
const CasePapers = lazyPart(async () => (await import('../papers/case-papers.js')).CasePapers, 'papers');

const ConversationSection = lazyPart(
  async () => (await import('../conversation/conversation-section.js')).ConversationSection,
  'conversation',
);

const CostsSection = lazyPart(async () => (await import('../costs/costs-section.js')).CostsSection, 'costs');

interface PartsProps {
  readonly detail: CaseDetail;
  readonly today: string;
}

/** What stands behind a case, part by part: arrow keys go from one to the next, and what is typed in one stays there. */
export function CaseParts({ detail, today }: PartsProps) {
  const { t } = useDatedWords('cases');
  const [part, choose] = usePart(detail.id);
  const [seen, setSeen] = useState<ReadonlySet<Part>>(new Set());
  const mayTalk = useMay('company.read');
  const isOffered: Readonly<Partial<Record<Part, boolean>>> = { conversation: mayTalk, costs: useMay('costs.read') };
  if (!seen.has(part)) setSeen(new Set([...seen, part]));
  const offered = PARTS.filter((each) => isOffered[each] !== false);
  return (
    <Tabs
      value={part}
      onChange={(next) => {
        choose((next ?? 'visit') as Part);
      }}
    >
      <Tabs.List className={styles['parts'] ?? ''} aria-label={t('parts.label')}>
        {offered.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`parts.${each}`)}
            {each === 'conversation' ? <NewMessages caseId={detail.id} /> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {offered.map((each) => (
        <Tabs.Panel key={each} value={each}>
          {seen.has(each) ? (
            <Suspense fallback={<RowsSkeleton rows={3} />}>{contentOf(each, detail, today)}</Suspense>
          ) : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function contentOf(part: Part, detail: CaseDetail, today: string): ReactNode {
  switch (part) {
    case 'visit':
      return <VisitPart detail={detail} today={today} />;
    case 'papers':
      return (
        <>
          <PortalSection detail={detail} />
          <CasePapers detail={detail} />
          <DatedPapersSection detail={detail} />
        </>
      );
    case 'conversation':
      return <ConversationSection detail={detail} />;
    case 'costs':
      return <CostsSection detail={detail} />;
    case 'reminders':
      return <RemindersSection detail={detail} />;
  }
}

/** Words that nobody here has read yet are told before the part is opened. */
function NewMessages({ caseId }: { readonly caseId: string }) {
  const { t } = useDatedWords('cases');
  const count = useMessages(caseId).data?.pages[0]?.newCount ?? 0;
  return count === 0 ? null : <StatusWord tone="info">{t('parts.new', { count })}</StatusWord>;
}
