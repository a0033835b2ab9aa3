import { Button } from '@mantine/core';
import type { PasskeyOptions, Session } from '@sapar/contracts';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../lib/api.js';
import { usePasskey } from '../../lib/passkeys.js';
import { useBegin } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { refusalOf } from './refusal.js';
import styles from './sign-in.module.css';

interface PasskeyButtonProps {
  readonly onDone: (session: Session) => void;
}

/** Signs in with a key of this device or of a phone, without typing anything. */
export function PasskeyButton({ onDone }: PasskeyButtonProps) {
  const { t } = useWords('shell');
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState('');
  const begin = useBegin(onDone);
  const enter = async (): Promise<void> => {
    setIsBusy(true);
    setFault('');
    try {
      const response = await usePasskey(await api.post<PasskeyOptions>('/session/passkey-options'));
      if (response === null) setFault(t('signIn.passkeyNone'));
      else begin(await api.post<Session>('/session/passkey', { response }));
    } catch (error) {
      setFault(refusalOf(error, t).whole ?? t('signIn.passkeyNone'));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        size="lg"
        fullWidth
        loading={isBusy}
        leftSection={<IconFingerprint size={20} stroke={1.5} aria-hidden />}
        onClick={() => void enter()}
      >
        {t('signIn.passkey')}
      </Button>
      {fault === '' ? null : (
        <p className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
