import { Alert } from '@mantine/core';
import type { Session } from '@sapar/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../lib/api.js';
import { useBegin } from '../../lib/session.js';
import { showLanguage, useWords } from '../../lib/words.js';
import { ResetFrame } from '../reset/reset-frame.js';
import { refusalOf } from './refusal.js';

/** Where the provider sends the browser back to; what it was given is posted once, and leaves the address at once. */
export function SingleSignOnPage() {
  const { t } = useWords('shell');
  const navigate = useNavigate();
  const [fault, setFault] = useState<string | undefined>();
  const begin = useBegin((session: Session) => {
    void showLanguage(session.user.language).then(() => navigate({ to: '/', replace: true }));
  });
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    const answer = location.search.slice(1) || '-';
    history.replaceState(null, '', location.pathname);
    api
      .post<Session>('/session/single-sign-on/completion', { answer })
      .then(begin)
      .catch((error: unknown) => {
        setFault(refusalOf(error, t).whole ?? t('error.unexpected'));
      });
  }, [begin, t]);
  return (
    <ResetFrame title={t('signIn.sso')} lines={fault === undefined ? [t('signIn.ssoWait')] : []}>
      {fault === undefined ? undefined : (
        <Alert color="red" icon={<IconAlertTriangle size={16} />} role="alert">
          {fault}
        </Alert>
      )}
    </ResetFrame>
  );
}
