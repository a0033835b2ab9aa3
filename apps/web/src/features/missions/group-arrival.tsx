import { Button, Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CaseLine, GroupArrivalRecorded, Mission, RecordGroupArrival } from '@sapar/contracts';
import { useRef, useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import { ActForm } from '../cases/act-form.js';
import { faultsOfArrival } from '../cases/arrival-values.js';
import { useDatedWords } from '../cases/dated-words.js';
import { ArrivalFields } from '../cases/record-arrival-form.js';
import { useAct } from '../cases/use-act.js';
import { useToday } from '../cases/use-today.js';
import {
  faultsOfOutcomes,
  firstOutcomes,
  GROUP_OUTCOMES,
  outcomeFieldOf,
  toGroupArrival,
  type GroupFacts,
  type Outcomes,
} from './group-outcomes.js';
import styles from './missions.module.css';

type GroupValues = GroupFacts & { outcomes: Outcomes };
type GroupForm = UseFormReturnType<GroupValues>;

interface GroupArrivalProps {
  readonly mission: Mission;
  readonly people: readonly CaseLine[];
  readonly onClose: () => void;
}

/** S3: one date, border point and address for all, and what happened with each who did not come. */
export function GroupArrival({ mission, people, onClose }: GroupArrivalProps) {
  const { t } = useDatedWords('missions');
  const [recorded, setRecorded] = useState<GroupArrivalRecorded | null>(null);
  const { act, count } = useGroupArrival(mission, people, setRecorded);
  if (recorded !== null) return <Clocks recorded={recorded} people={people} onClose={onClose} />;
  return (
    <ActForm
      act={act}
      send={t('arrival.send', { count })}
      cancel={t('cancel')}
      onCancel={onClose}
      isDisabled={count === 0}
      label={t('arrival.title')}
    >
      <Text size="sm" c="dimmed">
        {t('arrival.intro')}
      </Text>
      <ArrivalFields form={act.form} unknownBasis={t('arrival.asEach')} />
      <ul className={styles['group']} aria-label={t('arrival.who')}>
        {people.map((line) => (
          <PersonOutcomeRow key={line.id} line={line} form={act.form} />
        ))}
      </ul>
      {count === 0 ? (
        <Text size="sm" c="dimmed">
          {t('arrival.nobody')}
        </Text>
      ) : null}
    </ActForm>
  );
}

function useGroupArrival(
  mission: Mission,
  people: readonly CaseLine[],
  onRecorded: (recorded: GroupArrivalRecorded) => void,
) {
  const { t } = useDatedWords('missions');
  const cases = useDatedWords('cases');
  const today = useToday();
  // The answer comes before the next render: what was sent must not wait for one.
  const sent = useRef<Pick<RecordGroupArrival, 'caseIds' | 'exceptions'>>({ caseIds: [], exceptions: [] });
  const act = useAct<GroupValues, RecordGroupArrival, GroupArrivalRecorded>({
    path: `/missions/${mission.id}/arrivals`,
    initialValues: {
      arrivedOn: today,
      atHostOn: '',
      borderPoint: '',
      addressOfStay: mission.site.address,
      basis: 'unknown',
      outcomes: firstOutcomes(people),
    },
    validate: (values) => ({
      ...faultsOfArrival(values, today, cases),
      ...faultsOfOutcomes(values.outcomes, cases.t('arrival.needed')),
    }),
    toBody: ({ outcomes, ...facts }) => {
      const body = toGroupArrival(facts, outcomes);
      sent.current = body;
      return body;
    },
    fieldOf: (path) => outcomeFieldOf(path, sent.current),
    onDone: (result) => {
      notifyDone(t('done.group', { count: result.recorded.length, exceptions: result.exceptions.length }));
      onRecorded(result);
    },
  });
  const outcomes = Object.values(act.form.getValues().outcomes);
  return { act, count: outcomes.filter(({ outcome }) => outcome === 'arrived').length };
}

function PersonOutcomeRow({ line, form }: { readonly line: CaseLine; readonly form: GroupForm }) {
  const { t } = useDatedWords('missions');
  const name = line.technicianName;
  const path = `outcomes.${line.id}` as const;
  const outcome = form.getValues().outcomes[line.id]?.outcome ?? 'left-out';
  const isOut = outcome === 'not-admitted' || outcome === 'not-coming';
  return (
    <li>
      <div className={styles['groupRow']}>
        <span>
          <b>{name}</b> {line.technicianNativeName}
        </span>
        <Select
          aria-label={t('arrival.outcomeOf', { name })}
          data={GROUP_OUTCOMES.map((known) => ({ value: known, label: t(`arrival.outcomes.${known}`) }))}
          allowDeselect={false}
          {...form.getInputProps(`${path}.outcome`)}
        />
      </div>
      {outcome === 'later' ? (
        <DateField label={t('arrival.newDate', { name })} {...form.getInputProps(`${path}.plannedArrivalOn`)} />
      ) : null}
      {isOut ? (
        <TextInput
          label={`${t('arrival.note', { name })} (${t('optional')})`}
          {...form.getInputProps(`${path}.note`)}
        />
      ) : null}
      {outcome === 'later' || isOut ? <p className={styles['next']}>{t(`arrival.next.${outcome}`)}</p> : null}
    </li>
  );
}

interface ClocksProps {
  readonly recorded: GroupArrivalRecorded;
  readonly people: readonly CaseLine[];
  readonly onClose: () => void;
}

/** What started: each person's own last day, and who is in question. */
function Clocks({ recorded, people, onClose }: ClocksProps) {
  const { t, day } = useDatedWords('missions');
  const nameOf = (caseId: string): string => people.find(({ id }) => id === caseId)?.technicianName ?? '';
  return (
    <div className={styles['stack']} role="status">
      <StatusWord tone="done">{t('arrival.clocks')}</StatusWord>
      <ul className={styles['plainList']}>
        {recorded.recorded.map(({ caseId, deadline, questions }) => (
          <li key={caseId}>
            {deadline.dueOn === null
              ? t('arrival.clockUndecided', { name: nameOf(caseId) })
              : t('arrival.clockOf', { name: nameOf(caseId), date: day(deadline.dueOn) })}
            {questions.length === 0 ? null : ` · ${t('people.questions', { count: questions.length })}`}
          </li>
        ))}
        {recorded.exceptions.map(({ caseId, kind }) => (
          <li key={caseId}>
            {nameOf(caseId)}: {t(`arrival.outcomes.${kind}`)}
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </div>
  );
}
