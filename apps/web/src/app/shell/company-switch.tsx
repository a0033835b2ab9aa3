import type { Session } from '@sapar/contracts';
import { UnstyledButton } from '@mantine/core';
import { IconBuildingFactory2, IconSelector } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { notifyProblem } from '../../components/notify.js';
import { OnDemandMenu } from '../../components/on-demand-menu.js';
import { useOwnCompanies } from '../../features/sharing/api.js';
import { api } from '../../lib/api.js';
import { SESSION_KEY } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import styles from './shell.module.css';

/** The company of the session; whoever works for several goes on in another from here. */
export function CompanySwitch({ session }: { readonly session: Session }) {
  const { t } = useWords('shell');
  const { data } = useOwnCompanies();
  const choose = useChooseCompany();
  const { tenant } = session;
  const name = (
    <span>
      {tenant.name}
      <small>{t(`kind.${tenant.kind}`)}</small>
    </span>
  );
  const companies = data?.items ?? [];
  if (companies.length < 2)
    return (
      <div className={styles['tenant']}>
        <IconBuildingFactory2 size={16} aria-hidden />
        {name}
      </div>
    );
  const entries = companies.map((company) => ({
    label: `${company.name} · ${t(`kind.${company.kind}`)}`,
    isChosen: company.isCurrent,
    onSelect: () => {
      if (!company.isCurrent) void choose(company.id);
    },
  }));
  return (
    <OnDemandMenu sections={[{ label: t('chooseCompany'), entries }]}>
      {(props) => (
        <UnstyledButton
          {...props}
          color={undefined}
          className={styles['tenant'] ?? ''}
          aria-label={t('chooseCompanyOf', { name: tenant.name })}
        >
          <IconBuildingFactory2 size={16} aria-hidden />
          {name}
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      )}
    </OnDemandMenu>
  );
}

/** Nothing of the company left behind stays on the screens. */
function useChooseCompany(): (tenantId: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (tenantId) => {
    try {
      const session = await api.post<Session>('/session/company', { tenantId });
      client.clear();
      client.setQueryData(SESSION_KEY, session);
      await navigate({ to: '/' });
    } catch (problem) {
      notifyProblem(problem);
    }
  };
}
