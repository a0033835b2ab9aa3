import type { PriorRecord, Technician } from '@sapar/contracts';
import { useMay, useSession } from '../../lib/session.js';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import styles from '../cases/cases.module.css';
import { usePapers } from './api.js';
import { countryWords } from './country-words.js';
import type { PaperKind } from './paper-kind.js';
import { PapersSection } from './papers-section.js';
import { PriorRecordShowings } from './prior-record-showings.js';

const priorRecordKind: PaperKind<PriorRecord> = {
  ...{ words: 'prior', list: 'technicians/:id/prior-records', one: 'prior-records' },
  fields: [
    { name: 'kind', type: 'choice', choices: ['refusal', 'overstay', 'offence'], first: 'refusal' },
    { name: 'country', type: 'country' },
    { name: 'happenedOn', type: 'day' },
    { name: 'explanation', type: 'text', hasHint: true },
    { name: 'number', type: 'line', isOptional: true },
  ],
  titleOf: ({ kind, country }, words) =>
    [words.t(`prior.choices.kind.${kind}`), countryWords(country, words)].join(' · '),
  factsOf: ({ happenedOn, number, explanation }, { t, day }) => [
    [day(happenedOn), number === null ? null : t('prior.numbered', { number })].filter(Boolean).join(' · '),
    explanation,
  ],
  statusOf: ({ mayShow, showings }, { t }) => {
    const open = showings.filter(({ takenBackAt }) => takenBackAt === null).length;
    if (!mayShow) return [];
    return [
      open === 0
        ? { tone: 'plain', text: t('prior.own') }
        : { tone: 'info', text: t('prior.shownTo', { count: open }) },
    ];
  },
};

interface PriorRecordsProps {
  readonly technician: Technician;
  readonly mayAdd: boolean;
}

/** Earlier refusals, overstays and offences: the supplier's own; for a host only what was shown to it, and nothing says that there may be more. */
export function PriorRecords({ technician, mayAdd }: PriorRecordsProps) {
  const words = useDatedWords('papers');
  const mayRead = useMay('company.read');
  return mayRead ? <Readable {...{ technician, mayAdd, words }} /> : null;
}

/** A host keeps its own list until the supplier has the person, and after that sees what it is shown. */
const aboutOf = (canChange: boolean, side: 'host' | 'supplier'): string => {
  if (!canChange) return 'prior.aboutShown';
  return side === 'host' ? 'prior.aboutKept' : 'prior.about';
};

function Readable({ technician, mayAdd, words }: PriorRecordsProps & { readonly words: DatedWords }) {
  const { tenant } = useSession();
  const { data } = usePapers<PriorRecord>(`/technicians/${technician.id}/prior-records`);
  if (!technician.canChange && (data?.items.length ?? 0) === 0) return null;
  return (
    <PapersSection
      kind={priorRecordKind}
      {...{ parentId: technician.id, mayAdd }}
      actsOf={(record) => <PriorRecordShowings record={record} technicianId={technician.id} />}
    >
      <p className={styles['quiet']}>{words.t(aboutOf(technician.canChange, tenant.kind))}</p>
    </PapersSection>
  );
}
