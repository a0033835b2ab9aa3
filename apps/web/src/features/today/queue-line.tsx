import { ActionIcon, Button } from '@mantine/core';
import type { OpenDeadline } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { IconBriefcase, IconDots, IconId } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { DeadlineChip } from '../../components/deadline-chip.js';
import { deadlineFaceOf } from '../../components/deadline-face.js';
import { FilingWord } from '../../components/filing-word.js';
import { OnDemandMenu } from '../../components/on-demand-menu.js';
import { PersonAvatar } from '../../components/person-avatar.js';
import { StatusWord } from '../../components/status-word.js';
import { useNow } from '../../lib/now.js';
import { useWords } from '../../lib/words.js';
import { actOf } from './act-of.js';
import { useActs } from './use-acts.js';
import styles from './today.module.css';

interface QueueLineProps {
  readonly deadline: OpenDeadline;
  /** Only where it burns is the button filled. */
  readonly isUrgent: boolean;
  readonly onFinish: (deadline: OpenDeadline) => void;
}

/** Who, what, by when, and the one button that finishes it here. */
export function QueueLine({ deadline, isUrgent, onFinish }: QueueLineProps) {
  const { t } = useWords('today');
  const navigate = useNavigate();
  const may = useActs();
  const now = useNow() ?? { today: may.today, minute: null, days: [] };
  const act = actOf(deadline, may.today, may);
  const { tone, isOpenEnd } = deadlineFaceOf(deadline, now);
  const openCase = (): void => void navigate({ to: '/cases/$caseId', params: { caseId: deadline.caseId } });
  return (
    <li className={`${styles['line'] ?? ''} tone-${tone}`} data-open-end={isOpenEnd || undefined}>
      <PersonAvatar name={deadline.technicianName} size="md" />
      <div className={styles['what']}>
        <p>
          <Link to="/cases/$caseId" params={{ caseId: deadline.caseId }} className={styles['person']}>
            {deadline.technicianName}
          </Link>
          {deadline.technicianNativeName === null ? null : (
            <span className={styles['native']}> {deadline.technicianNativeName}</span>
          )}{' '}
          — {t(`act.${act.words}`)}
        </p>
        <Meta deadline={deadline} />
      </div>
      <DeadlineChip deadline={deadline} />
      <div className={styles['acts']}>
        <Button
          variant={isUrgent ? 'filled' : 'default'}
          onClick={() => {
            if (act.finish === 'case') openCase();
            else onFinish(deadline);
          }}
        >
          {t(`do.${act.button}`)}
        </Button>
        <LineMenu deadline={deadline} onOpenCase={openCase} />
      </div>
    </li>
  );
}

/** Kinds that are counted from the day of entry. */
const FROM_ENTRY: ReadonlySet<OpenDeadline['kind']> = new Set([
  'arrival-notification',
  'visa-free-registration',
  'last-lawful-day',
  'exit-expected',
]);

function Meta({ deadline }: { readonly deadline: OpenDeadline }) {
  const { t, language } = useWords('today');
  const date = formatDate(deadline.eventOn as CalendarDate, language, { year: false, month: 'short' });
  const facts = [
    deadline.supplierName,
    deadline.missionReference,
    deadline.siteName,
    ...(FROM_ENTRY.has(deadline.kind)
      ? [
          t(
            deadline.isProvisional
              ? 'planned'
              : deadline.kind === 'arrival-notification' && deadline.subject !== null
                ? 'moved'
                : 'arrived',
            { date },
          ),
        ]
      : []),
  ];
  return (
    <div className={styles['meta']}>
      <span>{facts.join(' · ')}</span>
      {deadline.state === 'not-computable' ? (
        <span className={styles['hint']}>{t('byHandHint', { year: String(deadline.missingYear ?? '') })}</span>
      ) : null}
      <FilingWord progress={deadline.filing} />
      {deadline.openQuestions === 0 ? null : (
        <StatusWord tone="over">{t('questions', { count: deadline.openQuestions })}</StatusWord>
      )}
    </div>
  );
}

function LineMenu({ deadline, onOpenCase }: { readonly deadline: OpenDeadline; readonly onOpenCase: () => void }) {
  const { t } = useWords('today');
  const navigate = useNavigate();
  const openMission = (): void =>
    void navigate({ to: '/missions/$missionId', params: { missionId: deadline.missionId } });
  return (
    <OnDemandMenu
      sections={[
        {
          entries: [
            { label: t('openCase'), icon: IconId, onSelect: onOpenCase },
            {
              label: t('openMission', { reference: deadline.missionReference }),
              icon: IconBriefcase,
              onSelect: openMission,
            },
          ],
        },
      ]}
    >
      {(props) => (
        <ActionIcon {...props} color={undefined} aria-label={t('more', { name: deadline.technicianName })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      )}
    </OnDemandMenu>
  );
}
