import { Button } from '@mantine/core';
import type { OpenTechnicianVisit, TechnicianLinkPage, TechnicianVisit } from '@sapar/contracts';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ApiProblem } from '../../lib/api.js';
import { CodeInput } from '../account/code-input.js';
import styles from '../answers/answer.module.css';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { visitPathOf } from './api.js';

interface CodeCardProps {
  readonly token: string;
  readonly link: TechnicianLinkPage;
  readonly onOpened: (visit: TechnicianVisit) => void;
}

/** Nothing of the visit is told before a code; only the button sends one, which no scanner of mails presses. */
export function CodeCard({ token, link, onOpened }: CodeCardProps) {
  const { t } = useDatedWords('visit');
  const [isSent, setIsSent] = useState(false);
  const path = visitPathOf(token);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.post(`${path}/codes`),
    onSuccess: () => {
      setIsSent(true);
    },
  });
  const send = (): void => {
    mutate();
  };
  if (link.emailMasked === null) return <NoAddress host={link.hostName} />;
  return (
    <section className={styles['card']}>
      <div>
        <h1>{t('code.title', { host: link.hostName })}</h1>
        <p role="status" className={styles['big']}>
          {t(isSent ? 'code.sent' : 'code.toSend', { email: link.emailMasked })}
        </p>
        {isSent ? <p className={styles['quiet']}>{t('code.life')}</p> : null}
        {link.isDemo ? <p className={styles['quiet']}>{t('demo')}</p> : null}
        {error instanceof ApiProblem ? <ProblemNote problem={error} /> : null}
        {isSent ? null : (
          <>
            <Button className={styles['send'] ?? ''} loading={isPending} onClick={send}>
              {t('code.send')}
            </Button>
            <p className={styles['note']}>
              <IconInfoCircle size={16} aria-hidden />
              <span>{t('code.opensOnly')}</span>
            </p>
          </>
        )}
      </div>
      {isSent ? <CodeForm path={path} onOpened={onOpened} isSending={isPending} onAgain={send} /> : null}
    </section>
  );
}

interface CodeFormProps {
  readonly path: string;
  readonly onOpened: CodeCardProps['onOpened'];
  readonly isSending: boolean;
  readonly onAgain: () => void;
}

function CodeForm({ path, onOpened, isSending, onAgain }: CodeFormProps) {
  const { t } = useDatedWords('visit');
  const act = useAct<{ code: string }, OpenTechnicianVisit, TechnicianVisit>({
    path: `${path}/visit`,
    initialValues: { code: '' },
    toBody: (values) => values,
    onDone: onOpened,
  });
  return (
    <form onSubmit={act.submit} noValidate aria-label={t('code.open')}>
      <div className={styles['fields']}>
        <CodeInput size="md" label={t('code.field')} autoFocus {...act.form.getInputProps('code')} />
      </div>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Button type="submit" className={styles['send'] ?? ''} loading={act.isSending}>
        {t('code.open')}
      </Button>
      <Button variant="subtle" fullWidth size="md" mt="xs" loading={isSending} onClick={onAgain}>
        {t('code.again')}
      </Button>
    </form>
  );
}

function NoAddress({ host }: { readonly host: string }) {
  const { t } = useDatedWords('visit');
  return (
    <section className={styles['card']}>
      <div role="status">{t('code.noAddress', { host })}</div>
    </section>
  );
}
