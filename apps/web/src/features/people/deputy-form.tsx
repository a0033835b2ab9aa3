import { Select } from '@mantine/core';
import type { ChangeDeputy, Member } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct } from '../cases/use-act.js';
import { useMemberChoices } from './api.js';

type Values = { deputyUserId: string | null; fromOn: string; toOn: string };

/** Who stands in and between which days; without days at once and until it is changed. */
export function DeputyForm({ member, onDone }: { readonly member: Member; readonly onDone: () => void }) {
  const { t } = useDatedWords('company');
  const choices = useMemberChoices(member.userId);
  const act = useAct<Values, ChangeDeputy, Member>({
    ...{ path: `/members/${member.id}/deputy`, method: 'put', ifMatch: member.version },
    initialValues: {
      deputyUserId: member.deputyUserId,
      fromOn: member.deputyFromOn ?? '',
      toOn: member.deputyToOn ?? '',
    },
    toBody: ({ deputyUserId, ...days }) =>
      ({ deputyUserId, ...(deputyUserId === null ? {} : filledIn(days)) }) as ChangeDeputy,
    onDone: ({ name, deputyName }) => {
      notifyDone(t(deputyName === null ? 'people.done.noDeputy' : 'people.done.deputy', { name, deputy: deputyName }));
      onDone();
    },
  });
  const optional = ` (${t('optional')})`;
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onDone}>
      <Select
        label={t('people.fields.deputy')}
        description={t('people.fields.deputyHint')}
        placeholder={t('people.fields.nobody')}
        clearable
        data={choices}
        {...act.form.getInputProps('deputyUserId')}
      />
      {act.form.getValues().deputyUserId === null ? null : (
        <>
          <DateField label={t('people.fields.fromOn') + optional} {...act.form.getInputProps('fromOn')} />
          <DateField label={t('people.fields.toOn') + optional} {...act.form.getInputProps('toOn')} />
        </>
      )}
    </ActForm>
  );
}
