import { Checkbox, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ChangeOwnMails, OwnMails } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { LoadError } from '../../components/load-error.js';
import { notifyDone } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import styles from './account.module.css';
import { ownMailsQuery } from './api.js';
import { MutesList } from './mutes-list.js';

/** Lists of the day, the week and before days off: which of them come, and when. */
export function MailsSection() {
  const { t } = useDatedWords('account');
  const { data, error, refetch } = useQuery(ownMailsQuery);
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = data !== undefined;
  // The foot of each list leads here.
  useEffect(() => {
    if (isThere && location.hash === '#lists') heading.current?.scrollIntoView();
  }, [isThere]);
  return (
    <section className={styles['card']} aria-labelledby="lists">
      <h2 id="lists" ref={heading}>
        {t('mails.title')}
      </h2>
      <p className={styles['quiet']}>{t('mails.hint')}</p>
      {data === undefined && error !== null ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={3} /> : null}
      {data === undefined ? null : <MailsForm key={data.version} mails={data} />}
      {data === undefined ? null : <MutesList />}
    </section>
  );
}

type MailValues = Record<'digest' | 'form' | 'sendAt' | 'zone' | 'country', string> & { readonly daysOff: boolean };

const valuesOf = ({ digest, daysOff, form, sendAt, zone, country }: OwnMails): MailValues => ({
  ...{ digest, daysOff, form: form ?? '', sendAt, zone: zone ?? '', country: country ?? '' },
});
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function MailsForm({ mails }: { readonly mails: OwnMails }) {
  const { t } = useDatedWords('account');
  const act = useAct<MailValues, ChangeOwnMails, OwnMails>({
    ...{ path: '/account/mails', method: 'put', ifMatch: mails.version, initialValues: valuesOf(mails) },
    toBody: ({ digest, daysOff, form, sendAt, zone, country }) => ({
      ...{
        digest: digest as OwnMails['digest'],
        daysOff,
        form: orNull(form) as OwnMails['form'],
        sendAt: sendAt.trim(),
      },
      ...{ zone: orNull(zone), country: orNull(country)?.toUpperCase() ?? null },
    }),
    onDone: () => {
      notifyDone(t('mails.done'));
    },
  });
  return (
    <ActForm act={act} send={t('mails.save')} label={t('mails.title')}>
      <Which form={act.form} mails={mails} />
      <When form={act.form} mails={mails} />
    </ActForm>
  );
}

interface FieldsProps {
  readonly form: UseFormReturnType<MailValues>;
  readonly mails: OwnMails;
}

const DIGESTS = ['daily', 'weekly', 'none'] as const;

function Which({ form, mails }: FieldsProps) {
  const { t, moment } = useDatedWords('account');
  const { nextDigestAt, nextDaysOffAt } = mails;
  return (
    <>
      <Radio.Group label={t('mails.digest')} {...form.getInputProps('digest')}>
        <Stack gap={6} mt={6}>
          {DIGESTS.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`mails.${each}`)}
              description={
                each === mails.digest && nextDigestAt !== null
                  ? t('mails.next', { moment: moment(nextDigestAt) })
                  : undefined
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('mails.daysOff')}
        description={
          nextDaysOffAt === null ? t('mails.daysOffHint') : t('mails.next', { moment: moment(nextDaysOffAt) })
        }
        {...form.getInputProps('daysOff', { type: 'checkbox' })}
      />
      <Select
        label={t('mails.form')}
        description={t('mails.formHint')}
        allowDeselect={false}
        data={['', 'single', 'digest'].map((value) => ({
          value,
          label: t(`mails.forms.${value === '' ? 'company' : value}`),
        }))}
        {...form.getInputProps('form')}
      />
    </>
  );
}

function When({ form, mails }: FieldsProps) {
  const { t } = useDatedWords('account');
  return (
    <Group grow align="flex-start" className={styles['when'] ?? ''}>
      <TextInput label={t('mails.sendAt')} {...form.getInputProps('sendAt')} />
      <TextInput
        label={t('mails.zone')}
        placeholder={t('mails.ofCompany', { value: mails.companyZone })}
        {...form.getInputProps('zone')}
      />
      <TextInput
        label={t('mails.country')}
        placeholder={t('mails.ofCompany', { value: mails.companyCountry })}
        {...form.getInputProps('country')}
      />
    </Group>
  );
}
