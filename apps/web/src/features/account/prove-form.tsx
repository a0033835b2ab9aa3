import type { RecoveryCodes } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { PasswordInput } from '../../components/password-input.js';
import { useWords } from '../../lib/words.js';
import { ActForm } from '../cases/act-form.js';
import { useAct } from '../cases/use-act.js';
import styles from './account.module.css';
import { CodeInput } from './code-input.js';

interface ProveFormProps {
  readonly wish: 'renewal' | 'removal';
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}
interface ProveValues extends Record<string, unknown> {
  password: string;
  code: string;
}

/** Password and code once more, for what a thief of an open session would do first. */
export function ProveForm({ wish, onCodes, onClose }: ProveFormProps) {
  const { t } = useWords('account');
  const act = useAct<ProveValues, ProveValues, RecoveryCodes | undefined>({
    path: wish === 'removal' ? '/account/second-step/removal' : '/account/second-step/recovery-codes',
    initialValues: { password: '', code: '' },
    toBody: (values) => values,
    onDone: (result) => {
      if (result === undefined) notifyDone(t('step.removed'));
      else onCodes(result.recoveryCodes);
      onClose();
    },
  });
  return (
    <div className={styles['narrow']}>
      <p className={styles['quiet']}>{t(`step.${wish}Hint`)}</p>
      <ActForm act={act} send={t(`step.${wish}`)} cancel={t('cancel')} onCancel={onClose} label={t(`step.${wish}`)}>
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          {...act.form.getInputProps('password')}
        />
        <CodeInput isRecovery label={t('step.anyCode')} {...act.form.getInputProps('code')} />
      </ActForm>
    </div>
  );
}
