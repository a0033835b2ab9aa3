import { notifyDone } from '../../components/notify.js';
import { PasswordInput } from '../../components/password-input.js';
import { useWords } from '../../lib/words.js';
import { ActForm } from '../cases/act-form.js';
import { useAct } from '../cases/use-act.js';
import styles from './account.module.css';

interface PasswordActProps {
  readonly path: string;
  readonly send: string;
  readonly label: string;
  readonly done: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}
interface PasswordValues extends Record<string, unknown> {
  password: string;
}

/** An act that asks for the password once more, in its own place. */
export function PasswordAct({ path, send, label, done, onDone, onCancel }: PasswordActProps) {
  const { t } = useWords('account');
  const act = useAct<PasswordValues, PasswordValues, undefined>({
    path,
    initialValues: { password: '' },
    validate: ({ password }) => (password === '' ? { password: t('password.currentMissing') } : {}),
    toBody: (values) => values,
    onDone: () => {
      notifyDone(done);
      onDone();
    },
  });
  return (
    <div className={styles['narrow']}>
      <ActForm act={act} send={send} cancel={t('cancel')} onCancel={onCancel} label={label}>
        <PasswordInput
          autoFocus
          label={t('password.current')}
          autoComplete="current-password"
          {...act.form.getInputProps('password')}
        />
      </ActForm>
    </div>
  );
}
