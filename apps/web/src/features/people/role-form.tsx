import type { Member } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { RoleChoices, type RoleName } from './role-choices.js';

type Values = { role: RoleName };

export function RoleForm({ member, onDone }: { readonly member: Member; readonly onDone: () => void }) {
  const { t } = useDatedWords('company');
  const act = useAct<Values, Values, Member>({
    ...{ path: `/members/${member.id}/role`, method: 'put', ifMatch: member.version },
    initialValues: { role: member.role },
    toBody: (values) => values,
    onDone: ({ name, role }) => {
      notifyDone(t('people.done.role', { name, role: t(`roles.${role}`) }));
      onDone();
    },
  });
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onDone}>
      <RoleChoices {...act.form.getInputProps('role')} />
    </ActForm>
  );
}
