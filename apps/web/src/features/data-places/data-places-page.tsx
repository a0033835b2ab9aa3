import { Button } from '@mantine/core';
import type { DataPlaces } from '@sapar/contracts';
import { IconLock, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { ExportCard } from '../exports/export-card.js';
import styles from './data-places.module.css';

interface PartProps {
  readonly data: DataPlaces;
}

/** One page to forward to a works council: every place, every period, every kind of personal data by purpose. */
export function DataPlacesPage() {
  const { t, day } = useDatedWords('data-places');
  const mayTake = useMay('company.manage');
  const queryFn = () => api.get<DataPlaces>('/company/data-places');
  const { data, error, refetch } = useQuery({ queryKey: ['data-places'], queryFn });
  const print = (
    <Button
      variant="default"
      className={styles['noPrint'] ?? ''}
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => {
        window.print();
      }}
    >
      {t('print')}
    </Button>
  );
  return (
    <div className={styles['page']}>
      <PageHeader
        title={t('title')}
        subtitle={data === undefined ? t('subtitle') : t('of', { company: data.companyName, day: day(data.today) })}
        actions={print}
      />
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={6} /> : null}
      {data === undefined ? null : (
        <>
          <Places data={data} />
          <Ends data={data} />
          <Readers data={data} />
          <Purposes data={data} />
          {mayTake ? (
            <div className={styles['noPrint']}>
              <ExportCard of="company" path="/company/export" name={data.companyName} />
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

function Places({ data: { places } }: PartProps) {
  const { t } = useDatedWords('data-places');
  return (
    <section className={styles['card']}>
      <h2>{t('places.title')}</h2>
      <ul className={styles['rows']}>
        {places.map(({ kind, stated, known, isElsewhere }) => (
          <li key={kind}>
            <b>{t(`places.kinds.${kind}`)}</b>
            <span>
              <Where kind={kind} stated={stated} known={known} />
              <small>{t(`places.about.${kind}`)}</small>
              {isElsewhere ? <small>{t('places.elsewhere')}</small> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Place = DataPlaces['places'][number];

/** What is stated, else the host in use, else that nobody has stated it; some places are the same everywhere. */
function Where({ kind, stated, known }: Pick<Place, 'kind' | 'stated' | 'known'>) {
  const { t } = useDatedWords('data-places');
  if (kind === 'browser') return <span>{t('places.reader')}</span>;
  if (kind === 'mailboxes') return <span>{t('places.recipients')}</span>;
  return (
    <>
      {stated === null ? null : <span>{stated}</span>}
      {known === null ? null : <span>{t('places.host', { host: known })}</span>}
      {stated === null ? (
        <StatusWord tone="doubt" isSentence>
          {t('places.notStated')}
        </StatusWord>
      ) : null}
    </>
  );
}

function Ends({ data: { retention } }: PartProps) {
  const { t } = useDatedWords('data-places');
  return (
    <section className={styles['card']}>
      <h2>{t('ends.title')}</h2>
      <ul className={styles['rows']}>
        {retention.map(({ kind, months }) => (
          <li key={kind}>
            <b>{t(`until.${kind}`)}</b>
            <span>{months === null ? t('ends.none') : t('ends.months', { count: months })}</span>
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{t('ends.from')}</p>
      <p className={`${styles['quiet'] ?? ''} ${styles['noPrint'] ?? ''}`}>
        <Link to="/company/retention">{t('ends.sign')}</Link>
      </p>
    </section>
  );
}

function Readers({ data: { passportReaders } }: PartProps) {
  const { t } = useDatedWords('data-places');
  return (
    <section className={styles['card']}>
      <h2>{t('readers.title')}</h2>
      <ul className={styles['rows']}>
        {passportReaders.map(({ role, count }) => (
          <li key={role}>
            <b>{t(`readers.roles.${role}`)}</b>
            <span>{t('readers.count', { count })}</span>
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{t('readers.other')}</p>
    </section>
  );
}

function Purposes({ data: { purposes, groups } }: PartProps) {
  const { t } = useDatedWords('data-places');
  return (
    <section className={styles['card']}>
      <h2>{t('list.title')}</h2>
      <p className={styles['quiet']}>{t('list.hint')}</p>
      {purposes.map((purpose) => (
        <section key={purpose} aria-label={t(`purposes.${purpose}`)}>
          <h3>{t(`purposes.${purpose}`)}</h3>
          <ul className={styles['rows']}>
            {groups
              .filter((group) => group.purposes.includes(purpose))
              .map((group) => (
                <GroupLine key={group.group} group={group} isFirst={group.purposes[0] === purpose} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface GroupLineProps {
  readonly group: DataPlaces['groups'][number];
  /** Fields stand once, under the first purpose: the page is to be printed. */
  readonly isFirst: boolean;
}

function GroupLine({ group, isFirst }: GroupLineProps) {
  const { t } = useDatedWords('data-places');
  return (
    <li>
      <b>
        {t(`groups.${group.group}`)}
        {group.isSealed ? (
          <small className={styles['sealed']}>
            <IconLock size={14} aria-hidden />
            {t('list.sealed')}
          </small>
        ) : null}
      </b>
      <span>
        <span>
          {[t(`about.${group.about}`), t(`keeper.${group.keeper}`), t(`until.${group.retention}`)].join(' · ')}
        </span>
        {isFirst ? (
          <small className={styles['mono']}>{group.columns.join(', ')}</small>
        ) : (
          <small>{t('list.above', { purpose: t(`purposes.${group.purposes[0] ?? ''}`) })}</small>
        )}
      </span>
    </li>
  );
}
