import { Button, TextInput } from '@mantine/core';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { LanguageSwitch } from '../../components/language-switch.js';
import { LogoMark, Wordmark } from '../../components/logo.js';
import { ApiProblem } from '../../lib/api.js';
import { useSignIn } from '../../lib/session.js';
import { showLanguage, useWords } from '../../lib/words.js';
import { faultsOf, type Faults } from './faults.js';
import { Landscape } from './landscape.js';
import { PasswordField } from './password-field.js';
import styles from './sign-in.module.css';

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
          <SignInForm />
        </div>
        <p className={styles['note']}>{t('signIn.note')}</p>
      </section>
      <Landscape />
    </main>
  );
}

function SignInForm() {
  const { t } = useWords('shell');
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Faults>({});
  const arrive = useArrive();
  const signIn = useSignIn((session) => void showLanguage(session.user.language).then(arrive));
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
      <PasswordField error={faults.password} />
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

function refusalOf(error: unknown, t: (key: string) => string): Faults {
  if (!(error instanceof ApiProblem)) return { whole: t('error.unexpected') };
  if (error.code === 'wrong-credentials') return { password: error.title };
  const byField = Object.fromEntries(error.errors.map(({ path, message }) => [path, message]));
  if (Object.keys(byField).length > 0) return byField;
  return { whole: error.code === 'network' ? t('error.offline') : error.title || t('error.unexpected') };
}
