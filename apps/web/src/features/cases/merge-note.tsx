import { SegmentedControl } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useLayoutEffect, useState, type RefObject } from 'react';
import { StatusWord } from '../../components/status-word.js';
import { isCalendarDateText } from './calendar-text.js';
import styles from './cases.module.css';
import { useDatedWords } from './dated-words.js';
import type { Merge, MergeField } from './use-merge.js';

/** How a form says a value of one of its fields; nothing where the value speaks for itself. */
export type ShowValue = (path: string, value: unknown) => string | undefined;

interface MergeNoteProps {
  readonly merge: Merge;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly show: ShowValue | undefined;
}

/** What somebody else has changed under an open form: what it was, theirs and mine, to be chosen field by field. */
export function MergeNote({ merge, form, show }: MergeNoteProps) {
  const { t } = useDatedWords('live');
  return (
    <section className={styles['card']} role="status" aria-label={t('merge.title')} data-merge>
      <h3>
        <StatusWord tone="doubt" icon={IconArrowMerge} isSentence>
          {t('merge.title')}
        </StatusWord>
      </h3>
      <p className={styles['quiet']}>{t(merge.isUndecided ? 'merge.choose' : 'merge.settled')}</p>
      {merge.fields.map((field) => (
        <FieldLine key={field.path} field={field} merge={merge} form={form} show={show} />
      ))}
    </section>
  );
}

function FieldLine({ field, merge, form, show }: MergeNoteProps & { readonly field: MergeField }) {
  const { t } = useDatedWords('live');
  const say = useSaying(field.path, show);
  const name = useLabel(form, field.path);
  return (
    <fieldset className={styles['merge']}>
      <legend>{name}</legend>
      <small>{t('merge.was', { value: say(field.was) })}</small>
      {field.isMineToo ? (
        <SegmentedControl
          size="xs"
          orientation="vertical"
          fullWidth
          aria-label={name}
          // Nothing is chosen until somebody does.
          value={field.choice ?? ''}
          onChange={(side) => {
            merge.choose(field.path, side as 'mine' | 'theirs');
          }}
          data={(['mine', 'theirs'] as const).map((side) => ({
            value: side,
            label: t(`merge.${side}`, { value: say(field[side]) }),
          }))}
        />
      ) : (
        <span>{t('merge.taken', { value: say(field.theirs) })}</span>
      )}
    </fieldset>
  );
}

function useSaying(path: string, show: ShowValue | undefined): (value: unknown) => string {
  const { t, day } = useDatedWords('live');
  return (value) => {
    if (value === null || value === undefined || value === '') return t('merge.empty');
    const shown = show?.(path, value);
    if (shown !== undefined) return shown;
    if (typeof value === 'boolean') return t(value ? 'merge.yes' : 'merge.no');
    if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value.join(', ') : t('merge.list');
    if (typeof value === 'object') return t('merge.list');
    const text = String(value as string | number);
    return isCalendarDateText(text) ? day(text) : text;
  };
}

/** The field's own label, as the form writes it. */
function useLabel(form: RefObject<HTMLFormElement | null>, path: string): string {
  const { t } = useDatedWords('live');
  const [label, setLabel] = useState('');
  useLayoutEffect(() => {
    const input = form.current?.querySelector<HTMLInputElement>(`[data-path="${CSS.escape(path)}"]`);
    const text = input?.labels?.[0]?.textContent ?? input?.getAttribute('aria-label') ?? '';
    setLabel(text);
  }, [form, path]);
  return label === '' ? t('merge.field') : label;
}
