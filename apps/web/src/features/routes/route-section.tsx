import { Button } from '@mantine/core';
import type { CaseDetail, CaseRoute } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import i18next from 'i18next';
import { Suspense, useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useMay, useSession } from '../../lib/session.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import { useCaseRoute } from './api.js';
import { VerdictWord } from './verdict-word.js';

const ScreeningPanel = lazyPart(async () => {
  const [{ ScreeningPanel: Panel }] = await Promise.all([
    import('./screening-panel.js'),
    i18next.loadNamespaces('days'),
  ]);
  return Panel;
}, 'routes');

/** By which route the person travels: signed by somebody, or still to be screened. */
export function RouteSection({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('routes');
  const { data, error, refetch } = useCaseRoute(detail.id);
  const [isOpen, setIsOpen] = useState(false);
  const mayDecide = useMay('routes.decide');
  const isHost = useSession().tenant.kind === 'host';
  return (
    <section className={caseStyles['section']} data-empty={(data?.decision === null && !isOpen) || undefined}>
      <h2>{t('title')}</h2>
      {data === undefined && error !== null ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={1} /> : null}
      {data === undefined ? null : <Signed route={data} detail={detail} canAct={mayDecide && isHost} />}
      {data === undefined ? null : (
        <Button
          variant="default"
          mt="sm"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {t(data.decision === null ? 'screen' : 'again')}
        </Button>
      )}
      {isOpen && data !== undefined ? (
        <Suspense fallback={<RowsSkeleton rows={3} />}>
          <ScreeningPanel
            detail={detail}
            proposed={data.proposed}
            canSign={mayDecide && isHost}
            onDone={() => {
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </section>
  );
}

interface SignedProps {
  readonly route: CaseRoute;
  readonly detail: CaseDetail;
  readonly canAct: boolean;
}

function Signed({ route: { decision, isOutdated }, detail, canAct }: SignedProps) {
  const { t, moment } = useDatedWords('routes');
  if (decision === null) return <p className={caseStyles['quiet']}>{t('none')}</p>;
  return (
    <div className={caseStyles['card']}>
      <div className={caseStyles['dateHead']}>
        <h3>{t(`routes.${decision.route}`)}</h3>
        <VerdictWord verdict={decision.verdict} />
      </div>
      <p className={caseStyles['quiet']}>
        {t('signed', { name: decision.signedName, moment: moment(decision.signedAt) })} ·{' '}
        {t(`activities.${decision.activity}`)}
      </p>
      {decision.reason === null ? null : <p>{decision.reason}</p>}
      {isOutdated ? (
        <p>
          <StatusWord tone="doubt" isSentence>
            {t('outdated')}
          </StatusWord>
        </p>
      ) : null}
      <p className={caseStyles['quiet']}>{t('noGuarantee')}</p>
      {canAct ? <Withdraw detail={detail} /> : null}
    </div>
  );
}

function Withdraw({ detail: { id, technician } }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('routes');
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      await api.delete(`/cases/${id}/route`);
      notifyDone(t('withdrawn', { name: technician.displayName }));
      await refresh();
    },
    onError: notifyProblem,
  });
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mt="xs"
      loading={isPending}
      onClick={() => {
        mutate();
      }}
    >
      {t('withdraw')}
    </Button>
  );
}
