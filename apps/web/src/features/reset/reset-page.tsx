import { Button } from '@mantine/core';
import type { ResetPage as ResetPageData, ResetPassword } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { PasswordInput } from '../../components/password-input.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { api, ApiProblem } from '../../lib/api.js';
import { showLanguage } from '../../lib/words.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { ResetFrame } from './reset-frame.js';

const pathOf = (token: string): string => `/password-resets/${encodeURIComponent(token)}`;

/** The page behind the link of the mail: opening it changes nothing, only its button does. */
export function ResetPage() {
  const { t, moment } = useDatedWords('reset');
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const [isDone, setIsDone] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['reset', token],
    queryFn: () => api.get<ResetPageData>(pathOf(token)),
  });
  useLanguageOf(data);
  if (data === undefined) {
    if (error === null) return <RowsSkeleton rows={3} />;
    if (error instanceof ApiProblem && error.status === 404)
      return (
        <ResetFrame title={t('endedTitle')} lines={[t('unknown')]}>
          <AskAgain />
        </ResetFrame>
      );
    return <LoadError problem={error} onRetry={() => void refetch()} />;
  }
  const { email, expiresAt, state } = data;
  if (isDone)
    return (
      <ResetFrame title={t('doneTitle')} lines={[t('done', { email })]}>
        <Button renderRoot={(props: object) => <Link to="/sign-in" search={{}} {...props} />}>{t('signIn')}</Button>
      </ResetFrame>
    );
  if (state === 'ended')
    return (
      <ResetFrame title={t('endedTitle')} lines={[t('ended')]}>
        <AskAgain />
      </ResetFrame>
    );
  return (
    <ResetFrame title={t('setTitle')} lines={[t('setHint', { email }), t('until', { moment: moment(expiresAt) })]}>
      <ResetForm path={`${pathOf(token)}/completion`} email={email} onDone={() => setIsDone(true)} />
    </ResetFrame>
  );
}

/** The page speaks the language of the account, as the mail did; nothing is remembered on the device. */
function useLanguageOf(page: ResetPageData | undefined): void {
  const language = page?.language;
  useEffect(() => {
    if (language !== undefined) void showLanguage(language, { isChoice: false });
  }, [language]);
}

function AskAgain() {
  const { t } = useDatedWords('reset');
  return <Button renderRoot={(props: object) => <Link to="/reset" {...props} />}>{t('askAgain')}</Button>;
}

interface ResetFormProps {
  readonly path: string;
  readonly email: string;
  readonly onDone: () => void;
}
interface ResetValues extends Record<string, unknown> {
  newPassword: string;
}

function ResetForm({ path, email, onDone }: ResetFormProps) {
  const { t } = useDatedWords('reset');
  const act = useAct<ResetValues, ResetPassword, undefined>({
    path,
    initialValues: { newPassword: '' },
    validate: ({ newPassword }) => (Array.from(newPassword).length < 8 ? { newPassword: t('tooShort') } : {}),
    toBody: (values) => values,
    onDone,
  });
  return (
    <ActForm act={act} send={t('set')} label={t('setTitle')}>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        size="md"
        label={t('password')}
        description={t('advice')}
        autoComplete="new-password"
        {...act.form.getInputProps('newPassword')}
      />
    </ActForm>
  );
}
