import { Button, Group, SegmentedControl } from '@mantine/core';
import type { MergePreview, MergeTechnicians } from '@sapar/contracts';
import { IconChevronRight } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { PageFault } from '../../components/page-fault.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { ToPlace } from '../../components/to-place.js';
import { isCalendarDateText } from '../cases/calendar-text.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import sharing from '../sharing/sharing.module.css';
import { mergeTechnicians, useMergePreview } from './api.js';
import { usePartWords } from './part-words.js';

type Choices = MergeTechnicians['choices'];
type Difference = MergePreview['differences'][number];

/** Two entries of one person side by side: which value stays, what goes over, what stays behind, before anything is done. */
export function MergePage() {
  const { technicianId, otherId } = useParams({ strict: false }) as {
    readonly technicianId: string;
    readonly otherId: string;
  };
  const { t } = useDatedWords('merging');
  const ofTechnicians = useDatedWords('technicians').t;
  const { data, error, refetch } = useMergePreview(technicianId, otherId);
  if (error !== null && data === undefined)
    return <PageFault problem={error} onRetry={() => void refetch()} back={<ToPlace to="/technicians" />} />;
  if (data === undefined) return <RowsSkeleton rows={6} />;
  return (
    <>
      <nav className={styles['crumbs']} aria-label={ofTechnicians('title')}>
        <Link to="/technicians">{ofTechnicians('title')}</Link>
        <IconChevronRight size={14} aria-hidden />
        <Link to="/technicians/$technicianId" params={{ technicianId }}>
          {data.kept.displayName}
        </Link>
        <IconChevronRight size={14} aria-hidden />
        <b>{t('title')}</b>
      </nav>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { kept: data.kept.displayName, other: data.other.displayName })}
      />
      <Compared key={`${String(data.kept.version)}:${String(data.other.version)}`} preview={data} />
    </>
  );
}

function Compared({ preview }: { readonly preview: MergePreview }) {
  const { t } = useDatedWords('merging');
  const [choices, setChoices] = useState<Choices>({});
  return (
    <>
      <section className={styles['card']} aria-label={t('values')}>
        <h2>{t('values')}</h2>
        {preview.differences.length === 0 ? <p className={styles['quiet']}>{t('same')}</p> : null}
        <ul className={sharing['differences']}>
          {preview.differences.map((difference) => (
            <DifferenceLine
              key={difference.field}
              difference={difference}
              choice={choices[difference.field] ?? (difference.kept === null ? 'other' : 'kept')}
              onChoose={(choice) => {
                setChoices({ ...choices, [difference.field]: choice });
              }}
            />
          ))}
        </ul>
      </section>
      <Parts preview={preview} />
      <MergeActs preview={preview} choices={choices} />
    </>
  );
}

interface DifferenceLineProps {
  readonly difference: Difference;
  readonly choice: 'kept' | 'other';
  readonly onChoose: (choice: 'kept' | 'other') => void;
}

function DifferenceLine({ difference, choice, onChoose }: DifferenceLineProps) {
  const { t, day } = useDatedWords('merging');
  const ofSharing = useDatedWords('sharing').t;
  const name = ofSharing(`takeovers.fields.${difference.field}`);
  const say = (value: string | null): string =>
    value === null ? t('empty') : isCalendarDateText(value) ? day(value) : value;
  return (
    <li>
      <span>{name}</span>
      <SegmentedControl
        size="xs"
        aria-label={name}
        value={choice}
        onChange={(value) => {
          onChoose(value as 'kept' | 'other');
        }}
        data={(['kept', 'other'] as const).map((side) => ({ value: side, label: say(difference[side]) }))}
      />
    </li>
  );
}

function Parts({ preview: { moves, left, together } }: { readonly preview: MergePreview }) {
  const { t } = useDatedWords('merging');
  const words = usePartWords();
  return (
    <section className={styles['card']} style={{ marginTop: 12 }} aria-label={t('moves')}>
      <h2>{t('moves')}</h2>
      <p>{moves.length === 0 ? t('nothing') : words(moves)}</p>
      {left.length === 0 ? null : (
        <p>
          <StatusWord tone="doubt" isSentence>
            {t('left', { parts: words(left) })}
          </StatusWord>
        </p>
      )}
      <p className={styles['quiet']}>{t('others')}</p>
      {together.length === 0 ? null : (
        <p role="alert">
          <StatusWord tone="over" isSentence>
            {t('together', { missions: together.join(', ') })}
          </StatusWord>
        </p>
      )}
    </section>
  );
}

function MergeActs({ preview, choices }: { readonly preview: MergePreview; readonly choices: Choices }) {
  const { t } = useDatedWords('merging');
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [isSending, setIsSending] = useState(false);
  const { kept, other, together } = preview;
  const params = { technicianId: kept.technicianId };
  const merge = async (): Promise<void> => {
    setIsSending(true);
    try {
      await mergeTechnicians(preview, choices);
      notifyDone(t('done', { name: kept.displayName }));
      await navigate({ to: '/technicians/$technicianId', params });
    } catch (problem) {
      notifyProblem(problem);
    }
    setIsSending(false);
    await refresh();
  };
  return (
    <Group gap="sm" mt="md">
      <Button loading={isSending} disabled={together.length > 0} onClick={() => void merge()}>
        {t('merge')}
      </Button>
      <Button
        variant="default"
        onClick={() =>
          void navigate({
            to: '/technicians/$technicianId/merge/$otherId',
            params: { technicianId: other.technicianId, otherId: kept.technicianId },
          })
        }
      >
        {t('swap')}
      </Button>
      <Button variant="subtle" onClick={() => void navigate({ to: '/technicians/$technicianId', params })}>
        {t('cancel')}
      </Button>
    </Group>
  );
}
