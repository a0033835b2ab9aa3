import type { SignInSettings } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { ProviderSection } from './provider-section.js';
import { RequiredStepSection } from './required-step-section.js';

/** How everybody of the company signs in; its owner's matter. */
export function SignInSettingsPage() {
  const { t } = useDatedWords('sign-in');
  const isOwner = useMay('company.manage');
  const { data, error, refetch } = useQuery({
    queryKey: ['company', 'sign-in'],
    queryFn: () => api.get<SignInSettings>('/company/sign-in'),
    enabled: isOwner,
  });
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {isOwner ? null : <p className={styles['quiet']}>{t('ownerOnly')}</p>}
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {isOwner && data === undefined && error === null ? <RowsSkeleton rows={4} /> : null}
      {data === undefined ? null : (
        <>
          <RequiredStepSection settings={data} />
          <ProviderSection key={data.version} settings={data} />
        </>
      )}
    </>
  );
}
