import { Button } from '@mantine/core';
import type { RecoveryCodes, SecondStepSecret } from '@sapar/contracts';
import { useState } from 'react';
import { PasswordInput } from '../../components/password-input.js';
import { useWords } from '../../lib/words.js';
import { ActForm } from '../cases/act-form.js';
import { useAct } from '../cases/use-act.js';
import styles from './account.module.css';
import { CodeInput } from './code-input.js';
import { QrPicture } from './qr-picture.js';

/** Password, picture, first code: until the last of them nothing has changed. */
export function SwitchOn({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const { t } = useWords('account');
  const [isOpen, setIsOpen] = useState(false);
  const [secret, setSecret] = useState<SecondStepSecret | null>(null);
  const close = (): void => {
    setIsOpen(false);
    setSecret(null);
  };
  if (secret !== null) return <Scan secret={secret} onCodes={onCodes} onCancel={close} />;
  return (
    <>
      <p className={styles['quiet']}>{t('step.hint')}</p>
      {isOpen ? (
        <Start onSecret={setSecret} onCancel={close} />
      ) : (
        <Button
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t('step.start')}
        </Button>
      )}
    </>
  );
}

interface StartProps {
  readonly onSecret: (secret: SecondStepSecret) => void;
  readonly onCancel: () => void;
}

function Start({ onSecret, onCancel }: StartProps) {
  const { t } = useWords('account');
  const act = useAct<{ password: string }, { password: string }, SecondStepSecret>({
    path: '/account/second-step',
    initialValues: { password: '' },
    toBody: (values) => values,
    onDone: onSecret,
  });
  return (
    <div className={styles['narrow']}>
      <ActForm act={act} send={t('step.go')} cancel={t('cancel')} onCancel={onCancel} label={t('step.start')}>
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          {...act.form.getInputProps('password')}
        />
      </ActForm>
    </div>
  );
}

interface ScanProps {
  readonly secret: SecondStepSecret;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}

function Scan({ secret, onCodes, onCancel }: ScanProps) {
  const { t } = useWords('account');
  const act = useAct<{ code: string }, { code: string }, RecoveryCodes>({
    path: '/account/second-step/confirmation',
    initialValues: { code: '' },
    toBody: (values) => values,
    onDone: ({ recoveryCodes }) => {
      onCodes(recoveryCodes);
    },
  });
  return (
    <div className={styles['scan']}>
      <QrPicture text={secret.uri} label={t('step.picture')} />
      <div>
        <p className={styles['quiet']}>{t('step.scan')}</p>
        <small>{t('step.key')}</small>
        <code className={styles['key']}>{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <ActForm act={act} send={t('step.confirm')} cancel={t('cancel')} onCancel={onCancel} label={t('step.start')}>
          <CodeInput label={t('step.code')} {...act.form.getInputProps('code')} />
        </ActForm>
      </div>
    </div>
  );
}
