import type { CompanyOut } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { PageHeader } from '../../components/page-header.js';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useMembers } from '../people/api.js';
import { caseTypeKind } from './case-type-kind.js';
import { PapersSection } from './papers-section.js';

/** Templates of cases: for which company and country, what a case begins with, and who approves it in which order. */
export function CaseTypesPage() {
  const { t } = useDatedWords('papers');
  const mayAdd = useMay('company.manage');
  const members = useMembers().data?.items ?? [];
  const { data: suppliers } = useQuery({
    queryKey: ['companies', 'supplier'],
    queryFn: () => api.get<{ readonly items: readonly CompanyOut[] }>('/companies?kind=supplier'),
  });
  const options = {
    supplierTenantId: (suppliers?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    approverIds: members
      .filter(({ role, endedAt }) => role !== 'agent' && endedAt === null)
      .map(({ userId, name }) => ({ value: userId, label: name })),
  };
  return (
    <>
      <PageHeader title={t('caseType.page')} subtitle={t('caseType.subtitle')} />
      <PapersSection kind={caseTypeKind} {...{ mayAdd, options }} />
    </>
  );
}
