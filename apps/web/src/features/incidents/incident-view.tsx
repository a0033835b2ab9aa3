import { Button, Group } from '@mantine/core';
import type { Incident } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useNow } from '../../lib/now.js';
import { useMay } from '../../lib/session.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useIncident, useReopen } from './api.js';
import { CloseForm } from './close-form.js';
import { IncidentForm } from './incident-form.js';
import { IncidentHistory } from './incident-history.js';
import { IncidentLaw } from './incident-law.js';
import { NoticeWord } from './notice-word.js';

/** One incident: the notice and why its day, the facts, and who did what. */
export function IncidentView({ incidentId }: { readonly incidentId: string }) {
  const { data, error, refetch } = useIncident(incidentId);
  const [isChanging, setIsChanging] = useState(false);
  const end = (): void => {
    setIsChanging(false);
  };
  if (error !== null && data === undefined) return <LoadError problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton rows={5} />;
  if (isChanging) return <IncidentForm incident={data} onDone={end} onCancel={end} />;
  return (
    <>
      <h3>{data.title}</h3>
      <Notice incident={data} />
      <IncidentLaw incident={data} />
      <Facts
        incident={data}
        onChange={() => {
          setIsChanging(true);
        }}
      />
      <IncidentHistory incidentId={data.id} />
    </>
  );
}

function Notice({ incident }: { readonly incident: Incident }) {
  const { t } = useDatedWords('incidents');
  const today = useNow()?.today ?? '';
  const [isClosing, setIsClosing] = useState(false);
  const reopen = useReopen();
  const mayClose = useMay('incidents.close');
  const end = (): void => {
    setIsClosing(false);
  };
  const isOpen = incident.state === 'open';
  return (
    <section className={styles['card']}>
      <h3>{t('notice')}</h3>
      <Group gap="sm">
        <NoticeWord incident={incident} today={today} />
      </Group>
      <Closing incident={incident} />
      {isClosing && isOpen ? <CloseForm incident={incident} onDone={end} /> : null}
      {mayClose && isOpen && !isClosing ? (
        <Button
          mt="sm"
          onClick={() => {
            setIsClosing(true);
          }}
        >
          {t('closing.title')}
        </Button>
      ) : null}
      {mayClose && !isOpen ? (
        <Button variant="subtle" size="compact-sm" onClick={() => void reopen(incident)}>
          {t('closing.reopen')}
        </Button>
      ) : null}
      {!mayClose && isOpen ? <p className={styles['quiet']}>{t('closing.whoMay')}</p> : null}
    </section>
  );
}

function Closing({ incident: { closing } }: { readonly incident: Incident }) {
  const { t, day, moment } = useDatedWords('incidents');
  if (closing === null) return null;
  const { number, addressee, doneOn, reason, isLate, byName, at } = closing;
  return (
    <>
      {number === null ? null : <p>{t('closing.proof', { number, addressee: addressee ?? '–', date: day(doneOn) })}</p>}
      {isLate ? <p>{t('closing.late')}</p> : null}
      {reason === null ? null : <p>{reason}</p>}
      <small>{t('history.by', { name: byName ?? '–', moment: moment(at) })}</small>
    </>
  );
}

function Facts({ incident, onChange }: { readonly incident: Incident; readonly onChange: () => void }) {
  const { t, day } = useDatedWords('incidents');
  const mayWrite = useMay('incidents.write');
  const { people, othersCount } = incident;
  const lines: readonly (readonly [string, string | null])[] = [
    ['foundOn', day(incident.foundOn)],
    ['happenedOn', day(incident.happenedOn)],
    ['dataKinds', incident.dataKinds.map((kind) => t(`data.${kind}`)).join(', ')],
    ['othersCount', othersCount === null ? null : String(othersCount)],
    ['facts', incident.facts],
    ['measures', incident.measures],
    ['personsToldOn', day(incident.personsToldOn)],
  ];
  return (
    <section className={styles['card']}>
      <h3>{t('factsTitle')}</h3>
      <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
        {lines.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{t(`fields.${name}`)}</dt>
            <dd style={{ whiteSpace: 'pre-line' }}>{value ?? '–'}</dd>
          </Fragment>
        ))}
        <dt>{t('fields.technicianIds')}</dt>
        <dd>
          {people.length === 0 ? '–' : null}
          {people.map(({ id, name }) => (
            <div key={id}>
              <Link to="/technicians/$technicianId" params={{ technicianId: id }}>
                {name}
              </Link>
            </div>
          ))}
        </dd>
      </dl>
      {mayWrite ? (
        <Button variant="subtle" size="compact-sm" onClick={onChange}>
          {t('change')}
        </Button>
      ) : null}
    </section>
  );
}
