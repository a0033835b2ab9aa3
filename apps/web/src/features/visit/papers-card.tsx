import type { TechnicianVisit } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import type { Tone } from '../../components/tone.js';
import { useWords } from '../../lib/words.js';
import { useDatedWords } from '../cases/dated-words.js';
import { citizenshipName } from '../technicians/citizenship.js';
import { daysBetween } from './days-between.js';
import styles from './visit.module.css';

interface CardProps {
  readonly visit: TechnicianVisit;
}
interface Paper {
  readonly name: string;
  readonly detail: string | null;
  readonly endsOn: string | null;
}

const NEAR_DAYS = 30;

/** Papers as they stand in the case; what has ended or ends soon says so beside its day. */
export function PapersCard({ visit }: CardProps) {
  const { t } = useDatedWords('visit');
  const { passport, visa, papers, today } = visit;
  const rows: readonly Paper[] = [
    {
      name: t('papers.passport'),
      detail: passport?.masked ?? t('papers.missing'),
      endsOn: passport?.expiresOn ?? null,
    },
    { name: t(`papers.bases.${visa.basis}`), detail: useVisaWords(visa), endsOn: visa.toOn },
    ...papers.map(({ title, endsOn }) => ({ name: title, detail: null, endsOn })),
  ];
  return (
    <section className={styles['card']}>
      <h2>{t('papers.title')}</h2>
      <ul className={styles['papers']}>
        {rows.map((paper) => (
          <li key={`${paper.name} ${paper.endsOn ?? ''}`}>
            <span className={styles['strong']}>{paper.name}</span>
            {paper.detail === null ? null : <span className={styles['mono']}>{paper.detail}</span>}
            {paper.endsOn === null ? null : <Ends on={paper.endsOn} today={today} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useVisaWords({ category, entries, stayDays }: TechnicianVisit['visa']): string | null {
  const { t } = useDatedWords('visit');
  const known = ['1', '2', 'multiple'];
  const parts = [
    category,
    entries === null || entries === '' ? null : known.includes(entries) ? t(`papers.entries.${entries}`) : entries,
    stayDays === null ? null : t('papers.stayDays', { count: stayDays }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

function Ends({ on, today }: { readonly on: string; readonly today: string }) {
  const { t, day } = useDatedWords('visit');
  const left = daysBetween(today, on);
  const tone: Tone = left < 0 ? 'over' : left <= NEAR_DAYS ? 'win' : 'done';
  return (
    <StatusWord tone={tone} isSentence>
      {t(left < 0 ? 'papers.ended' : left <= NEAR_DAYS ? 'papers.soon' : 'papers.ends', { day: day(on) })}
    </StatusWord>
  );
}

/** Own data as they are recorded, and who corrects them. */
export function PersonCard({ visit: { person, supplierName } }: CardProps) {
  const { t, day } = useDatedWords('visit');
  const { t: people } = useWords('technicians');
  const facts: readonly (readonly [string, string | null])[] = [
    ['surname', person.surname],
    ['givenNames', person.givenNames],
    ['nativeName', person.nativeName],
    ['citizenship', citizenshipName(person.citizenship, people)],
    ['bornOn', person.bornOn === null ? null : day(person.bornOn)],
    ['position', person.position],
    ['phone', person.phone],
    ['email', person.email],
  ];
  return (
    <section className={styles['card']}>
      <h2>{t('person.title')}</h2>
      <dl>
        {facts.map(([field, fact]) =>
          fact === null ? null : (
            <div key={field}>
              <dt>{t(`person.${field}`)}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
      <p className={styles['quiet']}>{t('person.wrong', { supplier: supplierName })}</p>
    </section>
  );
}
