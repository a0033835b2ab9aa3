import { Button, TextInput } from '@mantine/core';
import type { SecondStepAsked, Session } from '@sapar/contracts';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import i18next from 'i18next';
import { lazy, Suspense, useRef, useState, type FormEvent } from 'react';
import { LanguageSwitch } from '../../components/language-switch.js';
import { LogoMark, Wordmark } from '../../components/logo.js';
import { PasswordInput } from '../../components/password-input.js';
import { canUsePasskeys } from '../../lib/passkeys.js';
import { useSignIn } from '../../lib/session.js';
import { showLanguage, useWords } from '../../lib/words.js';
import { faultsOf, type Faults } from './faults.js';
import { Landscape } from './landscape.js';
import { refusalOf } from './refusal.js';
import styles from './sign-in.module.css';

// Comes with its words when a code is asked for: most sign-ins carry neither.
const SecondStepForm = lazy(async () => {
  const [{ SecondStepForm: component }] = await Promise.all([
    import('./second-step-form.js'),
    i18next.loadNamespaces('account'),
  ]);
  return { default: component };
});

const SingleSignOnForm = lazy(async () => ({
  default: (await import('./single-sign-on-form.js')).SingleSignOnForm,
}));
const PasskeyButton = lazy(async () => ({ default: (await import('./passkey-button.js')).PasskeyButton }));

export function SignInPage() {
  const { t } = useWords('shell');
  return (
    <main className={styles['page']}>
      <section className={styles['left']}>
        <header className={styles['top']}>
          <LogoMark size={32} />
          <Wordmark height={20} />
          <span className={styles['space']} />
          <LanguageSwitch onChange={(language) => void showLanguage(language)} />
        </header>
        <div className={styles['middle']}>
          <h1>{t('signIn.title')}</h1>
          <p className={styles['lead']}>{t('signIn.subtitle')}</p>
          <SignInSteps />
          <p className={styles['note']}>
            <Link to="/reset">{t('signIn.forgot')}</Link>
          </p>
        </div>
      </section>
      <Landscape />
    </main>
  );
}

/** The password, and the code where the account asks for one. */
function SignInSteps() {
  const [ways, setWays] = useState<SecondStepAsked['ways'] | null>(null);
  const { t } = useWords('shell');
  const [isSso, setIsSso] = useState(false);
  const [reason, setReason] = useState<string | undefined>();
  const arrive = useArrive();
  const done = (session: Session): void => void showLanguage(session.user.language).then(arrive);
  if (isSso)
    return (
      <Suspense fallback={null}>
        <SingleSignOnForm
          onBack={() => {
            setIsSso(false);
          }}
        />
      </Suspense>
    );
  if (ways === null)
    return (
      <>
        <SignInForm
          reason={reason}
          onDone={done}
          onCodeAsked={(asked) => {
            setWays(asked.ways);
          }}
        />
        <div className={styles['others']}>
          {canUsePasskeys() ? (
            <Suspense fallback={null}>
              <PasskeyButton onDone={done} />
            </Suspense>
          ) : null}
          <Button
            variant="subtle"
            onClick={() => {
              setIsSso(true);
            }}
          >
            {t('signIn.sso')}
          </Button>
        </div>
      </>
    );
  return (
    <Suspense fallback={null}>
      <SecondStepForm
        ways={ways}
        onDone={done}
        onBack={(why) => {
          setReason(why);
          setWays(null);
        }}
      />
    </Suspense>
  );
}

interface SignInFormProps {
  /** Why the visitor is here again. */
  readonly reason: string | undefined;
  readonly onDone: (session: Session) => void;
  readonly onCodeAsked: (asked: SecondStepAsked) => void;
}

function SignInForm({ reason, onDone, onCodeAsked }: SignInFormProps) {
  const { t } = useWords('shell');
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Faults>(reason === undefined ? {} : { whole: reason });
  const signIn = useSignIn(onDone, onCodeAsked);
  const point = (found: Faults): void => {
    setFaults(found);
    const field = found.email === undefined ? (found.password === undefined ? null : 'password') : 'email';
    if (field !== null) form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  };
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (signIn.isPending) return;
    const values = new FormData(event.currentTarget);
    const body = { email: String(values.get('email')).trim(), password: String(values.get('password')) };
    const missing = faultsOf(body, t);
    if (missing !== null) {
      point(missing);
      return;
    }
    setFaults({});
    signIn.mutate(body, {
      onError: (error) => {
        point(refusalOf(error, t));
      },
    });
  };
  return (
    <form ref={form} onSubmit={send} noValidate className={styles['form']}>
      <TextInput
        name="email"
        type="email"
        size="lg"
        autoComplete="username"
        autoFocus
        label={t('signIn.email')}
        placeholder={t('signIn.emailExample')}
        error={faults.email}
      />
      <PasswordInput
        name="password"
        size="lg"
        autoComplete="current-password"
        label={t('signIn.password')}
        error={faults.password}
      />
      {faults.whole === undefined ? null : (
        <p className={styles['fault']} role="alert">
          {faults.whole}
        </p>
      )}
      <Button type="submit" size="lg" fullWidth loading={signIn.isPending} className={styles['send'] ?? ''}>
        {t('signIn.send')}
      </Button>
    </form>
  );
}

/** Goes where the visitor wanted to go before the sign-in came in between. */
function useArrive(): () => void {
  const navigate = useNavigate();
  const router = useRouter();
  const { back } = useSearch({ from: '/sign-in' });
  return () => {
    if (back === undefined) void navigate({ to: '/', replace: true });
    else router.history.replace(back);
  };
}
