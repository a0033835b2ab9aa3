import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { PasswordInput } from '../../components/password-input.js';
import { useSession } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { ActForm } from '../cases/act-form.js';
import { useAct } from '../cases/use-act.js';
import styles from './account.module.css';

/** A new password for whoever knows the present one. */
export function PasswordSection() {
  const { t } = useWords('account');
  // A form that has done its act is a new form: nothing typed stays behind.
  const [round, setRound] = useState(0);
  return (
    <section className={styles['card']} aria-labelledby="own-password">
      <h2 id="own-password">{t('password.title')}</h2>
      <p className={styles['quiet']}>{t('password.hint')}</p>
      <PasswordForm
        key={round}
        onDone={() => {
          notifyDone(t('password.done'));
          setRound(round + 1);
        }}
      />
    </section>
  );
}

interface PasswordValues extends Record<string, unknown> {
  currentPassword: string;
  newPassword: string;
}

function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords('account');
  const { user } = useSession();
  const act = useAct<PasswordValues, PasswordValues, undefined>({
    path: '/account/password',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: (values) => ({
      ...(values.currentPassword === '' ? { currentPassword: t('password.currentMissing') } : {}),
      ...(Array.from(values.newPassword).length < 8 ? { newPassword: t('password.tooShort') } : {}),
    }),
    toBody: (values) => values,
    onDone,
  });
  return (
    <div className={styles['narrow']}>
      <ActForm act={act} send={t('password.change')} label={t('password.title')}>
        {/* For the password manager, which keeps the new one under this name. */}
        <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          {...act.form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('password.new')}
          description={t('password.advice')}
          autoComplete="new-password"
          {...act.form.getInputProps('newPassword')}
        />
      </ActForm>
    </div>
  );
}
