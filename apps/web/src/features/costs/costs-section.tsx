import { Button } from '@mantine/core';
import type { CaseDetail, Cost } from '@sapar/contracts';
import { formatAmount } from '@sapar/messages';
import { useState } from 'react';
import { useMay } from '../../lib/session.js';
import section from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useCaseCosts } from './api.js';
import { CostForm } from './cost-form.js';
import { CostLine } from './cost-line.js';
import styles from './costs.module.css';

interface CostsSectionProps {
  readonly detail: CaseDetail;
}

/** What this person's visit has cost the reader's company, and what it bears of the other's. One line while there is nothing. */
export function CostsSection({ detail }: CostsSectionProps) {
  const { t } = useDatedWords('costs');
  const mayRead = useMay('costs.read');
  return mayRead ? (
    <section className={section['section']} aria-label={t('title')}>
      <Costs detail={detail} />
    </section>
  ) : null;
}

function Costs({ detail }: CostsSectionProps) {
  const { t } = useDatedWords('costs');
  const mayWrite = useMay('costs.write');
  const [open, setOpen] = useState<Cost | 'new' | null>(null);
  const items = useCaseCosts(detail.id).data?.items ?? [];
  const close = (): void => {
    setOpen(null);
  };
  const label = `${detail.technician.displayName} · ${detail.mission.reference}`;
  const people = [{ caseId: detail.id, label, amount: '', isLost: false, lostRequest: '' }];
  return (
    <>
      <h2 className={styles['head']}>
        {t('title')}
        {items.length === 0 && open === null ? <small>{t('none')}</small> : <Sums items={items} caseId={detail.id} />}
        {mayWrite && open === null ? (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('add')}
          </Button>
        ) : null}
      </h2>
      {items.length === 0 ? null : (
        <ul className={styles['list']}>
          {items.map((cost) => (
            <CostLine
              key={cost.id}
              cost={cost}
              caseId={detail.id}
              onCorrect={mayWrite && cost.isOwn ? setOpen : null}
            />
          ))}
        </ul>
      )}
      {open === null ? null : (
        <div className={section['card']}>
          <CostForm
            key={open === 'new' ? 'new' : open.id}
            cost={open === 'new' ? null : open}
            people={people}
            onClose={close}
          />
        </div>
      )}
    </>
  );
}

/** This person's part of everything, each currency by itself. */
function Sums({ items, caseId }: { readonly items: readonly Cost[]; readonly caseId: string }) {
  const { language } = useDatedWords('costs');
  const sums = new Map<string, number>();
  for (const { currency, shares, isRemoved } of items)
    for (const share of isRemoved ? [] : shares)
      if (share.caseId === caseId) sums.set(currency, (sums.get(currency) ?? 0) + share.amount);
  return <small>{[...sums].map(([currency, sum]) => formatAmount(sum, currency, language)).join(' · ')}</small>;
}
