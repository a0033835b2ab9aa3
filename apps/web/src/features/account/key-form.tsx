import { Checkbox, Select, TextInput } from '@mantine/core';
import type { MadeApiKey, NewApiKey, Permission } from '@sapar/contracts';
import i18next from 'i18next';
import { PasswordInput } from '../../components/password-input.js';
import { useSession } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { ActForm } from '../cases/act-form.js';
import { useAct } from '../cases/use-act.js';
import styles from './account.module.css';

interface KeyFormProps {
  readonly onMade: (made: MadeApiKey) => void;
  readonly onCancel: () => void;
}
interface KeyValues extends Record<string, unknown> {
  name: string;
  permissions: string[];
  days: string;
  password: string;
}

const DAYS = ['30', '90', '365'] as const;
const wordOf = (permission: string): string => `keys.rights.${permission.replace('.', '-')}`;

/** What the key is for, what it may do, until when; nothing is ticked beforehand. */
export function KeyForm({ onMade, onCancel }: KeyFormProps) {
  const { t } = useWords('account');
  const { permissions } = useSession();
  // What has no word here is not for keys: the account, the company's people, the law.
  const rights = permissions.filter((each) => i18next.exists(wordOf(each), { ns: 'account' }));
  const act = useAct<KeyValues, NewApiKey, MadeApiKey>({
    path: '/api-keys',
    initialValues: { name: '', permissions: [], days: '90', password: '' },
    validate: (values) => ({
      ...(values.name.trim() === '' ? { name: t('keys.nameMissing') } : {}),
      ...(values.permissions.length === 0 ? { permissions: t('keys.rightsMissing') } : {}),
      ...(values.password === '' ? { password: t('password.currentMissing') } : {}),
    }),
    toBody: ({ name, permissions: chosen, days, password }) => ({
      ...{ name, password, days: Number(days), permissions: chosen as Permission[] },
    }),
    onDone: onMade,
  });
  return (
    <div className={styles['narrow']}>
      <ActForm act={act} send={t('keys.make')} cancel={t('cancel')} onCancel={onCancel} label={t('keys.make')}>
        <TextInput
          autoFocus
          label={t('keys.name')}
          placeholder={t('keys.nameExample')}
          {...act.form.getInputProps('name')}
        />
        <Checkbox.Group label={t('keys.may')} {...act.form.getInputProps('permissions')}>
          <div className={styles['rights']}>
            {rights.map((each) => (
              <Checkbox key={each} value={each} label={t(wordOf(each))} />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          label={t('keys.life')}
          data={DAYS.map((days) => ({ value: days, label: t('keys.days', { count: Number(days) }) }))}
          allowDeselect={false}
          {...act.form.getInputProps('days')}
        />
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          {...act.form.getInputProps('password')}
        />
      </ActForm>
    </div>
  );
}
