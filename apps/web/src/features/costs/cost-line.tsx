import { Button } from '@mantine/core';
import type { Cost } from '@sapar/contracts';
import { formatAmount } from '@sapar/messages';
import { IconCoinOff, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { StatusWord } from '../../components/status-word.js';
import { useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './costs.module.css';
import { useCostRemoval } from './use-cost-removal.js';

interface CostLineProps {
  readonly cost: Cost;
  /** Null for who may only read, and for what the other company recorded. */
  readonly onCorrect: ((cost: Cost) => void) | null;
  /** On the page of one case its own share stands first. */
  readonly caseId?: string;
}

/** One payment: when, what, for whom, how much, who paid and who bears it. */
export function CostLine({ cost, onCorrect, caseId }: CostLineProps) {
  const { t, language, day } = useDatedWords('costs');
  const side = useSession().tenant.kind;
  const money = (amount: number): string => formatAmount(amount, cost.currency, language);
  const nameOf = (who: Cost['bearer']): string => {
    const [first] = cost.shares;
    if (who === side) return t('sides.own');
    const names = new Set(cost.shares.map((share) => (who === 'host' ? share.hostName : share.supplierName)));
    const name = who === 'host' ? first?.hostName : first?.supplierName;
    return who === 'technician' || names.size !== 1 ? t(`sides.${who}`) : (name ?? t(`sides.${who}`));
  };
  const own = cost.shares.find((share) => share.caseId === caseId);
  const numbers = [
    ...(cost.receiptNumber === null ? [] : [t('receiptNo', { number: cost.receiptNumber })]),
    ...(cost.paymentNumber === null ? [] : [t('paymentNo', { number: cost.paymentNumber })]),
  ];
  return (
    <li className={cost.isRemoved ? styles['crossed'] : undefined}>
      <time dateTime={cost.paidOn}>{day(cost.paidOn)}</time>
      <div>
        <b>{t(`kinds.${cost.kind}`)}</b> <People cost={cost} caseId={caseId} />
        <small>
          {t('paid', { name: nameOf(cost.paidBy) })} · {t('borne', { name: nameOf(cost.bearer) })}
          {numbers.map((number) => ` · ${number}`)}
        </small>
        {cost.note === null ? null : <small>{cost.note}</small>}
        <Marks cost={cost} />
      </div>
      <div className={styles['sum']}>
        <b>{money(own?.amount ?? cost.amount)}</b>
        {own === undefined || own.amount === cost.amount ? null : (
          <small>{t('of', { amount: money(cost.amount) })}</small>
        )}
        {cost.tengeAmount === null ? null : (
          <small>{formatAmount(own?.tengeAmount ?? cost.tengeAmount, 'KZT', language)}</small>
        )}
      </div>
      {onCorrect === null ? null : <Acts cost={cost} onCorrect={onCorrect} />}
    </li>
  );
}

const MOST_NAMES = 4;

function People({ cost: { shares }, caseId }: Pick<CostLineProps, 'cost' | 'caseId'>) {
  const { t } = useDatedWords('costs');
  if (caseId !== undefined)
    return shares.length < 2 ? null : <span>{t('withOthers', { count: shares.length - 1 })}</span>;
  return (
    <span>
      {shares.slice(0, MOST_NAMES).map((share, index) => (
        <span key={share.caseId}>
          {index === 0 ? '' : ', '}
          <Link to="/cases/$caseId" params={{ caseId: share.caseId }}>
            {share.technicianName}
          </Link>
        </span>
      ))}
      {shares.length > MOST_NAMES ? ` ${t('andOthers', { count: shares.length - MOST_NAMES })}` : ''}
    </span>
  );
}

function Marks({ cost }: Pick<CostLineProps, 'cost'>) {
  const { t, language } = useDatedWords('costs');
  const lost = cost.shares.filter(({ isLost }) => isLost);
  const amount = formatAmount(
    lost.reduce((sum, share) => sum + share.amount, 0),
    ...([cost.currency, language] as const),
  );
  const requests = [...new Set(lost.flatMap(({ lostRequest }) => (lostRequest === null ? [] : [lostRequest])))];
  return (
    <>
      {lost.length === 0 ? null : (
        <StatusWord tone="wait" icon={IconCoinOff} isSentence>
          {[t('lostAmount', { amount }), ...requests].join(' · ')}
        </StatusWord>
      )}
      {cost.isOwn ? null : (
        <StatusWord tone="info" icon={IconInfoCircle} isSentence>
          {t('ofOther', { name: cost.companyName })}
        </StatusWord>
      )}
    </>
  );
}

function Acts({ cost, onCorrect }: { readonly cost: Cost; readonly onCorrect: (cost: Cost) => void }) {
  const { t, day } = useDatedWords('costs');
  const { act, isPending } = useCostRemoval();
  const what = { what: `${t(`kinds.${cost.kind}`)}, ${day(cost.paidOn)}` };
  return (
    <div className={styles['acts']}>
      {cost.isRemoved ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('correctOf', what)}
          onClick={() => {
            onCorrect(cost);
          }}
        >
          {t('correct')}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={isPending}
        aria-label={t(cost.isRemoved ? 'restoreOf' : 'removeOf', what)}
        onClick={() => {
          act(cost);
        }}
      >
        {t(cost.isRemoved ? 'restore' : 'remove')}
      </Button>
    </div>
  );
}
