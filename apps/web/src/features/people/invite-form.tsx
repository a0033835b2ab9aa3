import { Select, TextInput } from '@mantine/core';
import type { AccountInvite, NewInvite } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { RoleChoices, type RoleName } from './role-choices.js';

type Values = { email: string; role: RoleName; language: 'en' | 'ru' | 'kk' };
const LANGUAGE_CHOICES = ['kk', 'ru', 'en'] as const;

/** One mail with a link that works once, in the language of whoever reads it. */
export function InviteForm({ onDone }: { readonly onDone: () => void }) {
  const { t, language } = useDatedWords('company');
  const act = useAct<Values, NewInvite, AccountInvite>({
    path: '/account-invites',
    initialValues: { email: '', role: 'coordinator', language },
    toBody: (values) => values,
    onDone: ({ email }) => {
      notifyDone(t('invites.done.invite', { email }));
      onDone();
    },
  });
  return (
    <ActForm act={act} send={t('invites.send')} cancel={t('cancel')} onCancel={onDone}>
      <TextInput type="email" label={t('invites.fields.email')} {...act.form.getInputProps('email')} />
      <Select
        label={t('invites.fields.language')}
        data={LANGUAGE_CHOICES.map((each) => ({ value: each, label: t(`languages.${each}`) }))}
        allowDeselect={false}
        {...act.form.getInputProps('language')}
      />
      <RoleChoices {...act.form.getInputProps('role')} />
    </ActForm>
  );
}
