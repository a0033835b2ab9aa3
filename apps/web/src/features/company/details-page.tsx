import { Button } from '@mantine/core';
import type { OwnCompany } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { PapersSection } from '../papers/papers-section.js';
import { companyNameKind } from '../papers/post-kind.js';
import { CompanyForm } from './company-form.js';

/** The company as papers and partners see it. */
export function DetailsPage() {
  const { t } = useDatedWords('company');
  const { data, error, refetch } = useQuery({
    queryKey: ['company'],
    queryFn: () => api.get<OwnCompany>('/company'),
  });
  return (
    <>
      <PageHeader title={t('details.title')} subtitle={t('details.subtitle')} />
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={5} /> : null}
      {data === undefined ? null : <Details company={data} />}
      {data === undefined ? null : <CompanyNames />}
    </>
  );
}

/** S54: what was in use when, beside what is in use now. */
function CompanyNames() {
  const mayAdd = useMay('company.manage');
  return (
    <div style={{ maxWidth: 640 }}>
      <PapersSection kind={companyNameKind} mayAdd={mayAdd} />
    </div>
  );
}

function Details({ company }: { readonly company: OwnCompany }) {
  const { t } = useDatedWords('company');
  const [isChanging, setIsChanging] = useState(false);
  const mayChange = useMay('company.manage');
  const close = (): void => {
    setIsChanging(false);
  };
  if (isChanging)
    return (
      <section className={styles['card']} style={{ maxWidth: 640 }}>
        <CompanyForm company={company} onDone={close} />
      </section>
    );
  return (
    <section className={styles['card']} style={{ maxWidth: 640 }}>
      <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
        {factsOf(company, t).map(([word, fact]) => (
          <div key={word} style={{ display: 'contents' }}>
            <dt>{word}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {mayChange ? (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          onClick={() => {
            setIsChanging(true);
          }}
        >
          {t('change')}
        </Button>
      ) : (
        <p className={styles['quiet']}>{t('details.ownerOnly')}</p>
      )}
    </section>
  );
}

const factsOf = (company: OwnCompany, t: (key: string) => string): readonly (readonly [string, string])[] => [
  [t('details.fields.legalName'), company.legalName],
  [t('details.fields.legalNameCyrillic'), company.legalNameCyrillic ?? '–'],
  ...(company.country === 'KZ' ? [[t('details.fields.bin'), company.bin ?? '–'] as const] : []),
  [t('details.fields.address'), company.address ?? '–'],
  [t('details.fields.addressCyrillic'), company.addressCyrillic ?? '–'],
  [t('details.fields.language'), t(`languages.${company.language}`)],
  [t('details.fields.timeZone'), company.timeZone],
  [t('details.fields.namesInSubjects'), t(`details.names.${company.namesInSubjects}`)],
];
