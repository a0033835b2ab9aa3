import { Radio, Stack, TextInput } from '@mantine/core';
import type { Incident } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { useNow } from '../../lib/now.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { useReopen } from './api.js';

type CloseValues = { kind: string; doneOn: string; number: string; addressee: string; reason: string };

const bodyOf = ({ kind, doneOn, number, addressee, reason }: CloseValues): Record<string, string> =>
  kind === 'notified' ? { kind, doneOn, number, addressee } : { kind, reason };

/** The proof of the notice, or why none is owed: nothing closes with a tick. */
export function CloseForm({ incident, onDone }: { readonly incident: Incident; readonly onDone: () => void }) {
  const { t } = useDatedWords('incidents');
  const reopen = useReopen();
  const act = useAct<CloseValues, Record<string, string>, Incident>({
    path: `/incidents/${incident.id}/closing`,
    ifMatch: incident.version,
    initialValues: { kind: 'notified', doneOn: useNow()?.today ?? '', number: '', addressee: '', reason: '' },
    toBody: bodyOf,
    onDone: (closed) => {
      notifyDone(t('done.closed'), { label: t('undo'), act: () => reopen(closed) });
      onDone();
    },
  });
  const { form } = act;
  return (
    <ActForm act={act} send={t('closing.send')} cancel={t('cancel')} onCancel={onDone} label={t('closing.title')}>
      <Radio.Group label={t('closing.kind')} {...form.getInputProps('kind')}>
        <Stack gap={6} mt={6}>
          <Radio value="notified" label={t('states.notified')} />
          <Radio value="not-owed" label={t('states.not-owed')} />
        </Stack>
      </Radio.Group>
      {form.getValues().kind === 'notified' ? (
        <>
          <DateField label={t('closing.doneOn')} {...form.getInputProps('doneOn')} />
          <TextInput label={t('closing.number')} {...form.getInputProps('number')} />
          <TextInput
            label={t('closing.addressee')}
            description={t('closing.addresseeHint')}
            {...form.getInputProps('addressee')}
          />
        </>
      ) : (
        <TextInput label={t('closing.reason')} {...form.getInputProps('reason')} />
      )}
    </ActForm>
  );
}
