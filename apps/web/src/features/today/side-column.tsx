import type { TodayStatus } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDate, formatMoment, kazakhstanTimeAt, type Language } from '@sapar/messages';
import { IconMail, IconMapPin, IconPlaneArrival } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/words.js';
import styles from './today.module.css';

const SHOWN = 4;

/** Who is here, who comes next, and what Sapar will write. */
export function SideColumn({ status }: { readonly status: TodayStatus }) {
  return (
    <aside className={styles['side']}>
      <InCountry sites={status.inCountry} />
      <Arriving people={status.arriving} />
      <NextReminders status={status} />
    </aside>
  );
}

function InCountry({ sites }: { readonly sites: TodayStatus['inCountry'] }) {
  const { t } = useWords('today');
  const count = sites.reduce((sum, site) => sum + site.count, 0);
  return (
    <Section title={t('inCountry', { count })} empty={t('nobodyHere')}>
      {sites.map((site) => (
        <li key={site.siteName}>
          <IconMapPin size={16} aria-hidden />
          <span>
            {site.siteName}
            <small>{namesOf(site.names, site.count, t)}</small>
          </span>
          <b>{site.count}</b>
        </li>
      ))}
    </Section>
  );
}

function Arriving({ people }: { readonly people: TodayStatus['arriving'] }) {
  const { t, language } = useWords('today');
  return (
    <Section title={t('arriving')} empty={t('nobodyArrives')}>
      {people.map((person) => (
        <li key={person.caseId}>
          <IconPlaneArrival size={16} aria-hidden />
          <span>
            <Link to="/cases/$caseId" params={{ caseId: person.caseId }}>
              {person.technicianName}
            </Link>
            <small>
              {formatDate(person.plannedArrivalOn as CalendarDate, language)} · {person.siteName}
            </small>
          </span>
        </li>
      ))}
    </Section>
  );
}

function NextReminders({ status }: { readonly status: TodayStatus }) {
  const { t, language } = useWords('today');
  return (
    <Section title={t('reminders')} empty={t('noReminders')}>
      {status.nextReminders.map((reminder) => (
        <li key={`${reminder.dueAt} ${reminder.threshold}`}>
          <IconMail size={16} aria-hidden />
          <span>
            {thresholdWords(reminder.threshold, t)}
            <small>
              {whenOf(reminder.dueAt, status.today, language, t('groups.today'))} ·{' '}
              {namesOf(reminder.names, reminder.count, t)}
            </small>
          </span>
        </li>
      ))}
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly empty: string;
  readonly children: readonly ReactNode[];
}

function Section({ title, empty, children }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children.length === 0 ? <p>{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

type Say = (key: string, values?: Record<string, unknown>) => string;

/** The first names in full, the rest as a number: no list of a whole site in a narrow column. */
function namesOf(names: readonly string[], count: number, t: Say): string {
  if (names.length === 0) return t('people', { count });
  const shown = names.slice(0, SHOWN).join(', ');
  const rest = count - Math.min(names.length, SHOWN);
  return rest > 0 ? t('andMore', { names: shown, count: rest }) : shown;
}

const THRESHOLDS: ReadonlySet<string> = new Set([
  'arrival',
  'working-morning',
  'last-day-morning',
  'last-call',
  'climb',
  'overdue',
  'known-overdue',
  'question',
  'question-last-day',
  'not-computable',
]);

const thresholdWords = (threshold: string, t: Say): string =>
  t(`threshold.${THRESHOLDS.has(threshold) ? threshold : 'other'}`);

function whenOf(dueAt: string, today: string, language: Language, todayWord: string): string {
  const { on, clock } = kazakhstanTimeAt(dueAt);
  return on === today ? `${todayWord}, ${clock}` : formatMoment(dueAt, language, { zone: false, year: false });
}
