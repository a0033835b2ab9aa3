import { Button, Checkbox, NumberInput, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CaseRoute } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';
import type { Answers } from './api.js';

const ACTIVITIES = ['install', 'repair', 'train', 'consult', 'negotiate', 'job'] as const;
const PAYERS = ['supplier', 'host-by-contract', 'host-salary'] as const;

interface AnswerFormProps {
  readonly name: string;
  readonly proposed: CaseRoute['proposed'];
  readonly isAsking: boolean;
  readonly onAnswer: (answers: Answers) => void;
}

/** The questions in the order in which they matter. */
export function AnswerForm({ name, proposed, isAsking, onAnswer }: AnswerFormProps) {
  const { t } = useDatedWords('routes');
  const form = useForm<Record<keyof Answers, unknown>>({ initialValues: { ...proposed } });
  const ask = (): void => {
    const { activity, days, payer, hasContract } = form.getValues();
    onAnswer({
      activity: String(activity),
      days: Number(days) || 1,
      payer: String(payer),
      hasContract: hasContract === true,
    });
  };
  return (
    <form
      aria-label={t('screen')}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Stack gap="md">
        <Select
          label={t('activityFirst', { name: name })}
          data={ACTIVITIES.map((value) => ({ value, label: t(`activities.${value}`) }))}
          allowDeselect={false}
          {...(form.getInputProps('activity') as object)}
        />
        <NumberInput
          label={t('days')}
          description={t('daysHint')}
          min={1}
          max={1000}
          allowDecimal={false}
          {...(form.getInputProps('days') as object)}
        />
        <Select
          label={t('payer')}
          data={PAYERS.map((value) => ({ value, label: t(`payers.${value}`) }))}
          allowDeselect={false}
          {...(form.getInputProps('payer') as object)}
        />
        <Checkbox label={t('contract')} {...(form.getInputProps('hasContract', { type: 'checkbox' }) as object)} />
        <div>
          <Button type="submit" loading={isAsking}>
            {t('check')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
