import { Button } from '@mantine/core';
import type { CompanyInvitePage, JoinAsMember, Session } from '@sapar/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemNote } from '../cases/act-form.js';
import { api, ApiProblem } from '../../lib/api.js';
import { SESSION_KEY } from '../../lib/session.js';
import styles from '../answers/answer.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { JoinForm, type JoinWaysProps } from './join-form.js';

/** With the company of the session, with a company that begins now, or after a sign-in. */
export function JoinWays(props: JoinWaysProps) {
  const { t } = useDatedWords('sharing');
  const { data: session, isPending } = useQuery({
    queryKey: ['join-session'],
    queryFn: () => api.get<Session>('/session').catch(() => null),
  });
  const { page, token } = props;
  if (isPending) return null;
  if (session !== null && session !== undefined) return <SignedIn {...props} session={session} />;
  if (!page.hasAccount) return <NewCompany {...props} isSignedIn={false} />;
  return (
    <section className={styles['card']} style={{ marginTop: 12 }}>
      <div>
        <p>{t('join.hasAccount', { email: page.email })}</p>
        <Button component={Link} to="/sign-in" search={{ back: `/join/${token}` } as never}>
          {t('join.signIn')}
        </Button>
      </div>
    </section>
  );
}

function SignedIn(props: JoinWaysProps & { readonly session: Session }) {
  const { t } = useDatedWords('sharing');
  const { session, page, token, onJoined } = props;
  const client = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const fits = session.tenant.kind === page.kind;
  const join = async (): Promise<void> => {
    const body: JoinAsMember = { as: 'own-company', token };
    try {
      onJoined(await api.post<CompanyInvitePage>('/company-joinings', body));
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    }
  };
  return (
    <>
      <section className={styles['card']} style={{ marginTop: 12 }}>
        <div>
          <p>{t('join.signedIn', { name: session.user.name, company: session.tenant.name })}</p>
          {fits ? (
            <>
              <Button onClick={() => void join()}>{t('join.withOwn', { company: session.tenant.name })}</Button>
              <p className={styles['quiet']}>{t('join.withOwnHint')}</p>
            </>
          ) : (
            <p className={styles['quiet']}>{t('join.otherKind')}</p>
          )}
          {problem === null ? null : <ProblemNote problem={problem} />}
        </div>
      </section>
      <NewCompany {...props} isSignedIn isFolded={fits} />
    </>
  );
}

interface NewCompanyProps extends JoinWaysProps {
  readonly isSignedIn: boolean;
  readonly isFolded?: boolean;
}

function NewCompany({ isFolded = false, ...props }: NewCompanyProps) {
  const { t } = useDatedWords('sharing');
  const [isShown, setIsShown] = useState(!isFolded);
  if (!isShown)
    return (
      <Button
        variant="subtle"
        mt="sm"
        onClick={() => {
          setIsShown(true);
        }}
      >
        {t('join.asNew')}
      </Button>
    );
  return <JoinForm {...props} />;
}
