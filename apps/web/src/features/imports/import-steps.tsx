import { Button, Checkbox, Radio } from '@mantine/core';
import type { ImportDone, ImportPreview } from '@sapar/contracts';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { ApiProblem } from '../../lib/api.js';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useImport, usePreview, type Choices } from './api.js';
import { ColumnChoices } from './column-choices.js';
import styles from './imports.module.css';
import { PreviewRows } from './preview-rows.js';

interface StepsProps {
  readonly file: File;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly onDone: (done: ImportDone) => void;
}

/** Columns, doubts and lines of a file, each with what a person can say about it. */
export function ImportSteps({ file, choices, onChange, onDone }: StepsProps) {
  const { t } = useDatedWords('imports');
  const { data, error, isFetching } = usePreview(file, choices);
  if (error instanceof ApiProblem) return <ProblemNote problem={error} />;
  if (data === undefined) return <RowsSkeleton rows={6} />;
  return (
    <>
      <section className={styles['step']}>
        <h2>{t('columns.title')}</h2>
        <p className={styles['quiet']}>{t('columns.hint')}</p>
        {data.missing.length === 0 ? null : (
          <p className={`${styles['note'] ?? ''} tone-doubt`} role="status">
            {t('columns.missing', { names: data.missing.map((name) => t(`fields.${name}`)).join(', ') })}
          </p>
        )}
        <ColumnChoices
          columns={data.columns}
          onChoose={(index, field) => {
            onChange({ ...choices, columns: { ...choices.columns, [String(index)]: field } });
          }}
        />
      </section>
      <Doubts preview={data} choices={choices} onChange={onChange} />
      <Lines {...{ file, choices, onChange, onDone, isFetching }} preview={data} />
    </>
  );
}

interface DoubtsProps extends Pick<StepsProps, 'choices' | 'onChange'> {
  readonly preview: ImportPreview;
}

/** What the file holds beside plain cells, and the one question about its days. */
function Doubts({ preview: { findings, asksDayOrder }, choices, onChange }: DoubtsProps) {
  const { t } = useDatedWords('imports');
  const isAsked = asksDayOrder || choices.isDayFirst !== undefined;
  if (findings.length === 0 && !isAsked) return null;
  return (
    <section className={styles['step']}>
      <h2>{t('doubts.title')}</h2>
      <ul className={styles['list']}>
        {findings.map(({ code, count }) => (
          <li key={code}>{t(`findings.${code}`, { count })}</li>
        ))}
      </ul>
      {isAsked ? (
        <Radio.Group
          label={t('doubts.dayOrder')}
          value={choices.isDayFirst === undefined ? '' : String(choices.isDayFirst)}
          onChange={(value) => {
            onChange({ ...choices, isDayFirst: value === 'true' });
          }}
        >
          <Radio mt={6} value="true" label={t('doubts.dayFirst')} />
          <Radio mt={6} value="false" label={t('doubts.monthFirst')} />
        </Radio.Group>
      ) : null}
    </section>
  );
}

const COUNTED = ['new', 'change', 'same', 'ask', 'left-out'] as const;

function Lines({
  file,
  choices,
  preview,
  isFetching,
  onChange,
  onDone,
}: StepsProps & DoubtsProps & { readonly isFetching: boolean }) {
  const { t } = useDatedWords('imports');
  const run = useImport(onDone);
  const { counts, rows } = preview;
  const total = COUNTED.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  const accepted = rows.filter(
    ({ line, outcome }) => outcome === 'change' && choices.answers[String(line)] === 'update',
  ).length;
  const skipped = rows.filter(
    ({ line, outcome }) => outcome === 'new' && choices.answers[String(line)] === 'skip',
  ).length;
  const taken = (counts.new ?? 0) - skipped + (choices.updateAll ? (counts.change ?? 0) : accepted);
  return (
    <section className={styles['step']}>
      <h2>{t('rows.title')}</h2>
      <p className={styles['quiet']}>
        {COUNTED.filter((name) => (counts[name] ?? 0) > 0)
          .map((name) => `${t(`outcomes.${name}`)}: ${String(counts[name])}`)
          .join(' · ')}
      </p>
      {(counts.change ?? 0) > 0 ? (
        <Checkbox
          mb="sm"
          label={t('rows.updateAll', { count: counts.change })}
          checked={choices.updateAll}
          onChange={(event) => {
            onChange({ ...choices, updateAll: event.currentTarget.checked });
          }}
        />
      ) : null}
      <PreviewRows
        rows={rows}
        choices={choices}
        onAnswer={(line, answer) => {
          const { [String(line)]: _former, ...others } = choices.answers;
          onChange({ ...choices, answers: answer === '' ? others : { ...others, [String(line)]: answer } });
        }}
      />
      {rows.length < total ? <p className={styles['quiet']}>{t('rows.more', { count: total - rows.length })}</p> : null}
      {run.error instanceof ApiProblem ? <ProblemNote problem={run.error} /> : null}
      <Button
        mt="md"
        loading={run.isPending || isFetching}
        disabled={taken <= 0}
        onClick={() => {
          run.mutate({ file, choices });
        }}
      >
        {t('rows.import', { count: Math.max(0, taken) })}
      </Button>
    </section>
  );
}
