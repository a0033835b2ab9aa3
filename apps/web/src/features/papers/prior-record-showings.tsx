import { Button, Select, TextInput } from '@mantine/core';
import type { PriorRecord, PriorRecordHosts, PriorRecordShowing, ShowPriorRecord } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, useRefresh } from '../cases/use-act.js';

interface ShowingsProps {
  readonly record: PriorRecord;
  readonly technicianId: string;
}

/** To whom one record was shown, why and until when; the supplier shows it to one more host, or takes it back. */
export function PriorRecordShowings({ record, technicianId }: ShowingsProps) {
  const { t } = useDatedWords('papers');
  const mayShow = useMay('technicians.write') && record.mayShow;
  const [isShowing, setIsShowing] = useState(false);
  return (
    <>
      {record.showings.length === 0 ? null : (
        <ul className={styles['history']}>
          {record.showings.map((showing) => (
            <Showing key={showing.id} showing={showing} mayTakeBack={mayShow} />
          ))}
        </ul>
      )}
      {isShowing ? (
        <ShowForm {...{ record, technicianId }} onDone={() => setIsShowing(false)} />
      ) : mayShow ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsShowing(true)}>
          {t('prior.show')}
        </Button>
      ) : null}
    </>
  );
}

function Showing({ showing, mayTakeBack }: { readonly showing: PriorRecordShowing; readonly mayTakeBack: boolean }) {
  const { t, moment } = useDatedWords('papers');
  const refresh = useRefresh();
  const { id, version, hostName, reason, shownAt, shownByName, takenBackAt, takenBackByName } = showing;
  const takeBack = async (): Promise<void> => {
    try {
      await api.post(`/prior-record-showings/${id}/taking-back`, {}, { ifMatch: version });
      notifyDone(t('prior.takenBackDone', { host: hostName }));
    } catch (problem) {
      notifyProblem(problem);
    }
    await refresh();
  };
  return (
    <li>
      {t('prior.shown', { host: hostName, reason })}
      <small>
        {moment(shownAt)} · {shownByName ?? '–'}
      </small>
      {takenBackAt === null ? null : (
        <small>{t('prior.takenBack', { moment: moment(takenBackAt), by: takenBackByName ?? '–' })}</small>
      )}
      {mayTakeBack && takenBackAt === null ? (
        <Button variant="subtle" size="compact-xs" onClick={() => void takeBack()}>
          {t('prior.takeBack')}
        </Button>
      ) : null}
    </li>
  );
}

type Values = { hostTenantId: string; reason: string };

function ShowForm({ record, technicianId, onDone }: ShowingsProps & { readonly onDone: () => void }) {
  const { t } = useDatedWords('papers');
  const queryFn = () => api.get<PriorRecordHosts>(`/technicians/${technicianId}/prior-record-hosts`);
  const { data } = useQuery({ queryKey: ['papers', 'prior-record-hosts', technicianId], queryFn });
  const told = new Set(record.showings.filter((one) => one.takenBackAt === null).map((one) => one.hostTenantId));
  const hosts = (data?.items ?? []).filter(({ id }) => !told.has(id));
  const act = useAct<Values, ShowPriorRecord, undefined>({
    path: `/prior-records/${record.id}/showings`,
    initialValues: { hostTenantId: '', reason: '' },
    validate: ({ hostTenantId }) => (hostTenantId === '' ? { hostTenantId: t('prior.chooseHost') } : {}),
    toBody: (values) => values,
    onDone: () => {
      notifyDone(t('prior.shownDone'));
      onDone();
    },
  });
  const { form } = act;
  if (data !== undefined && hosts.length === 0) return <p className={styles['quiet']}>{t('prior.noHost')}</p>;
  return (
    <ActForm act={act} send={t('prior.send')} cancel={t('cancel')} onCancel={onDone}>
      <Select
        label={t('prior.host')}
        description={t('prior.hostHint')}
        placeholder={t('prior.chooseHost')}
        data={hosts.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('hostTenantId')}
      />
      <TextInput label={t('prior.reason')} description={t('prior.reasonHint')} {...form.getInputProps('reason')} />
    </ActForm>
  );
}
