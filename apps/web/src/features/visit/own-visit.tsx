import { Button } from '@mantine/core';
import type { TechnicianVisit } from '@sapar/contracts';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { visitPathOf } from './api.js';
import { AskedCard, LastDayCard } from './last-day-card.js';
import { PapersCard, PersonCard } from './papers-card.js';
import styles from './visit.module.css';

interface OwnVisitProps {
  readonly token: string;
  readonly visit: TechnicianVisit;
  readonly onClosed: () => void;
}

/** The last day first, then what is asked, where to be and who helps; papers and own data after. */
export function OwnVisit({ token, visit, onClosed }: OwnVisitProps) {
  const { t } = useDatedWords('visit');
  const close = async (): Promise<void> => {
    try {
      await api.delete(`${visitPathOf(token)}/visit`);
      onClosed();
    } catch (problem) {
      notifyProblem(problem);
    }
  };
  return (
    <div className={styles['cards']}>
      <h1 className={styles['title']}>{t('title', { host: visit.host.name })}</h1>
      {visit.isDemo ? <p className={styles['quiet']}>{t('demo')}</p> : null}
      <LastDayCard visit={visit} />
      <AskedCard visit={visit} />
      <PlaceCard visit={visit} />
      <ContactCard visit={visit} />
      <DatesCard visit={visit} />
      <PapersCard visit={visit} />
      <PersonCard visit={visit} />
      <Button variant="default" size="lg" fullWidth onClick={() => void close()}>
        {t('close')}
      </Button>
      <p className={styles['quiet']}>{t('closeHint')}</p>
    </div>
  );
}

interface CardProps {
  readonly visit: TechnicianVisit;
}

/** Addresses stand in both scripts: a driver reads one, the reader the other. */
function PlaceCard({ visit: { place, stay, host } }: CardProps) {
  const { t } = useDatedWords('visit');
  return (
    <section className={styles['card']}>
      <h2>{t('place.title')}</h2>
      <p className={styles['strong']}>{place.name}</p>
      <Lines lines={[place.address, place.addressCyrillic, place.description, place.coordinates]} />
      {stay === null || stay.leftOn !== null ? null : (
        <>
          <h3>{t('place.stay')}</h3>
          <Lines lines={[stay.address]} />
        </>
      )}
      <h3>{t('place.host')}</h3>
      <Lines lines={[host.name, host.nameCyrillic, host.address, host.addressCyrillic]} />
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly (string | null)[] }) {
  const shown = [...new Set(lines.filter((line): line is string => line !== null && line !== ''))];
  return shown.map((line) => <p key={line}>{line}</p>);
}

function ContactCard({ visit: { contact, host } }: CardProps) {
  const { t } = useDatedWords('visit');
  return (
    <section className={styles['card']}>
      <h2>{t('contact.title')}</h2>
      {contact === null ? (
        <p>{t('contact.none', { host: host.name })}</p>
      ) : (
        <p className={styles['strong']}>{contact.name}</p>
      )}
      {contact === null || contact.phone === null ? null : (
        <a className={styles['reach']} href={`tel:${contact.phone}`}>
          <IconPhone size={20} aria-hidden />
          {contact.phone}
        </a>
      )}
      {contact === null ? null : (
        <a className={styles['reach']} href={`mailto:${contact.email}`}>
          <IconMail size={20} aria-hidden />
          {contact.email}
        </a>
      )}
    </section>
  );
}

function DatesCard({ visit: { plan, stay } }: CardProps) {
  const { t, day, shortDay } = useDatedWords('visit');
  const facts: readonly (readonly [string, string | null])[] = [
    ['dates.work', `${shortDay(plan.fromOn)} – ${day(plan.toOn)}`],
    ['dates.arrival', stay === null && plan.arrivalOn !== null ? day(plan.arrivalOn) : null],
    ['dates.border', stay === null ? plan.borderPoint : null],
    ['dates.entered', stay === null ? null : day(stay.enteredOn)],
    ['dates.exit', plan.exitOn === null || (stay !== null && stay.leftOn !== null) ? null : day(plan.exitOn)],
    ['dates.left', stay === null || stay.leftOn === null ? null : day(stay.leftOn)],
  ];
  return (
    <section className={styles['card']}>
      <h2>{t('dates.title')}</h2>
      <p className={styles['strong']}>{plan.title}</p>
      <dl>
        {facts.map(([word, fact]) =>
          fact === null ? null : (
            <div key={word}>
              <dt>{t(word)}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
