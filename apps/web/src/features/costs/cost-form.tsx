import { Select, Textarea, TextInput } from '@mantine/core';
import type { Cost, CostKind, CostSide, NewCost } from '@sapar/contracts';
import { CURRENCIES, isCurrency, parseAmount } from '@sapar/domain';
import { IconEye, IconLock } from '@tabler/icons-react';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { useSession } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { isCalendarDateText } from '../cases/calendar-text.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, type Act } from '../cases/use-act.js';
import { bodyOf, restOf, valuesOf, type CostValues, type ShareValues } from './cost-values.js';
import styles from './costs.module.css';
import { ShareFields } from './share-fields.js';

const KINDS: readonly CostKind[] = [
  ...(['state-fee', 'consular-fee', 'visa-centre', 'translation', 'notary', 'insurance', 'ticket', 'lodging'] as const),
  ...(['fine', 'other'] as const),
];
const SIDES: readonly CostSide[] = ['host', 'supplier', 'technician'];

interface CostFormProps {
  /** The cost that is corrected; a new one without it. */
  readonly cost: Cost | null;
  /** Whom a new cost begins with. */
  readonly people: readonly ShareValues[];
  /** The request for an invitation that a new cost was paid for. */
  readonly invitationId?: string;
  readonly onClose: () => void;
}

/** What was paid, when, by whom, for whom, and who bears it. */
export function CostForm({ cost, people, invitationId, onClose }: CostFormProps) {
  const { t } = useDatedWords('costs');
  const { t: ofCase } = useDatedWords('cases');
  const { tenant } = useSession();
  const act = useAct<CostValues, NewCost, Cost>({
    ...(cost === null
      ? { path: '/costs' }
      : { path: `/costs/${cost.id}`, method: 'put' as const, ifMatch: cost.version }),
    initialValues: {
      ...valuesOf(cost, tenant.kind, people),
      ...(invitationId === undefined ? {} : { invitationId, kind: 'state-fee' }),
    },
    validate: (values) => faultsOf(values, t, ofCase),
    toBody: bodyOf,
    onDone: ({ kind }) => {
      notifyDone(t('saved', { kind: t(`kinds.${kind}`) }));
      onClose();
    },
  });
  return (
    <ActForm act={act} send={ofCase('save')} cancel={ofCase('cancel')} onCancel={onClose} label={t('form')}>
      <div className={styles['fields']}>
        <WhatFields act={act} />
        <WhoFields act={act} side={tenant.kind} />
      </div>
      <ShareFields form={act.form} />
      <div className={styles['fields']}>
        <ProofFields act={act} />
      </div>
    </ActForm>
  );
}

type Words = (key: string, values?: Record<string, unknown>) => string;

/** What can be said before anything is sent: no money in it, no day, nobody it was for, shares that miss the amount. */
function faultsOf(values: CostValues, t: Words, ofCase: Words): Readonly<Partial<Record<string, string>>> {
  const { amount, currency, tengeAmount, paidOn, shares, isEven } = values;
  const isTengeAsked = currency !== 'KZT' && tengeAmount.trim() !== '';
  return {
    ...(isCurrency(currency) ? {} : { currency: t('noCurrency') }),
    ...((parseAmount(amount, currency) ?? 0) > 0 ? {} : { amount: t('noAmount') }),
    ...(isTengeAsked && (parseAmount(tengeAmount, 'KZT') ?? 0) === 0 ? { tengeAmount: t('noAmount') } : {}),
    ...(isCalendarDateText(paidOn) ? {} : { paidOn: ofCase('arrival.notADay') }),
    ...(shares.length === 0 ? { shares: t('nobody') } : {}),
    ...(isEven || restOf(values) === 0 ? {} : { shares: t('notTheSum') }),
  };
}

interface FieldsProps {
  readonly act: Act<CostValues>;
}

function WhatFields({ act: { form } }: FieldsProps) {
  const { t } = useDatedWords('costs');
  const { t: ofCase } = useDatedWords('cases');
  const { currency } = form.getValues();
  return (
    <>
      <Select
        label={t('kind')}
        data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <DateField label={t('paidOn')} {...form.getInputProps('paidOn')} />
      <TextInput label={t('amount')} inputMode="decimal" placeholder="12 500,50" {...form.getInputProps('amount')} />
      <Select
        label={t('currency')}
        data={[...CURRENCIES]}
        searchable
        allowDeselect={false}
        {...form.getInputProps('currency')}
      />
      {currency === 'KZT' ? null : (
        <TextInput
          label={`${t('tenge')} (${ofCase('optional')})`}
          description={t('tengeHint')}
          inputMode="decimal"
          {...form.getInputProps('tengeAmount')}
        />
      )}
    </>
  );
}

/** Who pays and who bears, and what follows from it: whether the other company learns of it. */
function WhoFields({ act: { form }, side }: FieldsProps & { readonly side: 'host' | 'supplier' }) {
  const { t } = useDatedWords('costs');
  const sides = SIDES.map((value) => ({ value, label: t(value === side ? 'sides.own' : `sides.${value}`) }));
  const { bearer } = form.getValues();
  const isTold = bearer !== side && bearer !== 'technician';
  const Mark = isTold ? IconEye : IconLock;
  return (
    <>
      <Select label={t('paidBy')} data={sides} allowDeselect={false} {...form.getInputProps('paidBy')} />
      <Select
        label={t('bearer')}
        data={sides}
        allowDeselect={false}
        description={
          <span className={styles['seen']}>
            <Mark size={14} aria-hidden /> {t(isTold ? 'seenByOther' : 'seenByUs')}
          </span>
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('bearer')}
      />
    </>
  );
}

function ProofFields({ act: { form } }: FieldsProps) {
  const { t } = useDatedWords('costs');
  const { t: ofCase } = useDatedWords('cases');
  const optional = (word: string): string => `${t(word)} (${ofCase('optional')})`;
  return (
    <>
      <TextInput label={optional('receipt')} maxLength={60} {...form.getInputProps('receiptNumber')} />
      <TextInput label={optional('payment')} maxLength={60} {...form.getInputProps('paymentNumber')} />
      <Textarea
        className={styles['wide']}
        label={optional('note')}
        description={t('noteHint')}
        maxLength={500}
        autosize
        minRows={1}
        {...form.getInputProps('note')}
      />
    </>
  );
}
