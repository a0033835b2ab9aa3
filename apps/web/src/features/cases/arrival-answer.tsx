import { Group, Radio, Stack, Text } from '@mantine/core';
import type { OpenDeadline } from '@sapar/contracts';
import { useState } from 'react';
import { useCase } from './api.js';
import { ArrivalPlanForm } from './arrival-plan-form.js';
import { RecordArrivalForm } from './record-arrival-form.js';
import { useDatedWords } from './dated-words.js';

const ANSWERS = ['arrived', 'later', 'not-coming', 'not-admitted'] as const;
type Answer = (typeof ANSWERS)[number];

interface ArrivalAnswerProps {
  readonly deadline: Pick<OpenDeadline, 'caseId' | 'technicianName' | 'eventOn' | 'dueOn'>;
  readonly onDone: () => void;
}

/** 'Has this person arrived?': the answer makes the provisional deadline real, moves it or removes it. */
export function ArrivalAnswer({ deadline, onDone }: ArrivalAnswerProps) {
  const { t, day } = useDatedWords('cases');
  const [answer, setAnswer] = useState<Answer>('arrived');
  const { data: detail } = useCase(deadline.caseId);
  const name = deadline.technicianName;
  return (
    <Stack gap="md">
      <Text size="sm">
        {t('answer.planned', { date: day(deadline.eventOn) })}{' '}
        {deadline.dueOn === null ? null : t('answer.ifArrived', { date: day(deadline.dueOn) })}
      </Text>
      <Radio.Group
        label={t('answer.title', { name })}
        value={answer}
        onChange={(value) => {
          setAnswer(ANSWERS.find((known) => known === value) ?? 'arrived');
        }}
      >
        <Group gap="lg" mt="xs">
          {ANSWERS.map((known) => (
            <Radio key={known} value={known} label={t(`answer.${known}`)} />
          ))}
        </Group>
      </Radio.Group>
      {answer === 'arrived' ? (
        <RecordArrivalForm
          // What is known arrives after the form; a new key fills it in.
          key={detail === undefined ? 'empty' : 'known'}
          caseId={deadline.caseId}
          technicianName={name}
          known={{
            borderPoint: detail?.plannedBorderPoint ?? null,
            addressOfStay: detail?.mission.site.address ?? null,
            basis: detail?.basis ?? 'unknown',
          }}
          onDone={onDone}
        />
      ) : (
        <ArrivalPlanForm key={answer} caseId={deadline.caseId} technicianName={name} kind={answer} onDone={onDone} />
      )}
    </Stack>
  );
}
