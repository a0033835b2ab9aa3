import type { TechnicianDays } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { citizenshipName } from '../technicians/citizenship.js';
import styles from './days.module.css';
import { RuleLine } from './rule-line.js';

/** What the case knows of the visa, what was assumed for want of it, and where paper and rule differ. */
export function VisaCard({ days }: { readonly days: TechnicianDays }) {
  return (
    <>
      {days.visa === null ? null : <VisaFacts days={days} visa={days.visa} />}
      <Warnings days={days} />
      <Assumptions days={days} />
      <OtherPassports days={days} />
    </>
  );
}

interface VisaFactsProps {
  readonly days: TechnicianDays;
  readonly visa: NonNullable<TechnicianDays['visa']>;
}

function VisaFacts({ days, visa }: VisaFactsProps) {
  const { t, day } = useDatedWords('days');
  const { category, entries, stayDays, fromOn, toOn, entriesUsed } = visa;
  const isWhole = category !== null && entries !== null && stayDays !== null;
  const unknown = t('visa.unknown');
  return (
    <section className={styles['card']}>
      <h2>{t('visa.title')}</h2>
      <dl className={styles['visa']}>
        <dt>{t('visa.category')}</dt>
        <dd>{category ?? unknown}</dd>
        <dt>{t('visa.entries')}</dt>
        <dd>
          {entries === 'multiple' ? t('visa.multiple') : (entries ?? unknown)}
          <small>{t('visa.used', { count: entriesUsed })}</small>
        </dd>
        <dt>{t('visa.stay')}</dt>
        <dd>{stayDays ?? unknown}</dd>
        <dt>{t('visa.validity')}</dt>
        <dd>{fromOn === null && toOn === null ? unknown : `${day(fromOn)} – ${day(toOn)}`}</dd>
      </dl>
      {isWhole || days.caseId === null ? null : (
        <Link to="/cases/$caseId" params={{ caseId: days.caseId }}>
          {t('visa.enter')}
        </Link>
      )}
    </section>
  );
}

function Warnings({ days: { warnings } }: { readonly days: TechnicianDays }) {
  const { t, day } = useDatedWords('days');
  return warnings.map((warning) => (
    <section
      key={`${warning.kind}${'rule' in warning ? warning.rule.id : ''}`}
      className={`${styles['card'] ?? ''} tone-win`}
      data-doubt
    >
      <h2>
        <StatusWord tone={toneOf(warning)}>
          {t(warning.kind === 'order' ? `warned.${warning.order}` : 'warned.title')}
        </StatusWord>
      </h2>
      <p className={styles['quiet']}>{t(`warned.${warning.kind}`, datedOf(warning, day))}</p>
      {'rule' in warning ? <RuleLine rule={warning.rule} /> : null}
    </section>
  ));
}

type Warning = TechnicianDays['warnings'][number];
const toneOf = (warning: Warning): 'over' | 'done' | 'win' => {
  if (warning.kind !== 'order') return 'win';
  return warning.order === 'stay-allowed' ? 'done' : 'over';
};
const datedOf = (warning: Warning, day: (on: string) => string): Record<string, unknown> =>
  warning.kind === 'order'
    ? { ...warning, decidedOn: day(warning.decidedOn), lastDayOn: day(warning.lastDayOn) }
    : { ...warning };

function Assumptions({ days: { assumptions } }: { readonly days: TechnicianDays }) {
  const { t } = useDatedWords('days');
  if (assumptions.length === 0) return null;
  return (
    <section className={styles['card']}>
      <h2>{t('assumed.title')}</h2>
      <ul className={styles['facts']}>
        {assumptions.map((assumption) => (
          <li key={assumption}>{t(`assumed.${assumption}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Several nationalities: the count goes by the passport in use, the others are notes. */
function OtherPassports({ days: { otherPassports } }: { readonly days: TechnicianDays }) {
  const { t, day } = useDatedWords('days');
  const people = useDatedWords('technicians');
  if (otherPassports.length === 0) return null;
  return (
    <section className={styles['card']}>
      <h2>{t('otherPassports.title')}</h2>
      <p className={styles['quiet']}>{t('otherPassports.hint')}</p>
      <ul className={styles['facts']}>
        {otherPassports.map(({ country, hasLimits, lastLawfulOn }) => {
          const last = lastLawfulOn === null ? 'noDay' : 'last';
          return (
            <li key={country}>
              {citizenshipName(country, people.t)}:{' '}
              {t(`otherPassports.${hasLimits ? last : 'none'}`, { date: day(lastLawfulOn) })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
