import type { Session, TodayStatus } from '@sapar/contracts';
import {
  IconArrowsExchange,
  IconBell,
  IconBriefcase,
  IconBuilding,
  IconCalendar,
  IconCoins,
  IconHistory,
  IconHourglassHigh,
  IconLock,
  IconMap2,
  IconMapPin,
  IconNotebook,
  IconScale,
  IconShieldExclamation,
  IconSignature,
  IconRubberStamp,
  IconSunrise,
  IconTable,
  IconTemplate,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { LogoMark, Wordmark } from '../../components/logo.js';
import { useWords } from '../../lib/words.js';
import { CompanySwitch } from './company-switch.js';
import { Heartbeat } from './heartbeat.js';
import styles from './shell.module.css';

const PLACES = [
  { to: '/', name: 'today', icon: IconSunrise },
  { to: '/missions', name: 'missions', icon: IconBriefcase },
  { to: '/cases', name: 'cases', icon: IconTable },
  { to: '/in-country', name: 'inCountry', icon: IconMapPin },
  { to: '/technicians', name: 'technicians', icon: IconUsers },
] as const;

const REFERENCE = [
  { to: '/posts', name: 'posts', icon: IconRubberStamp },
  { to: '/register', name: 'register', icon: IconNotebook },
  { to: '/costs', name: 'costs', icon: IconCoins },
  { to: '/rules', name: 'rules', icon: IconScale },
  { to: '/calendar', name: 'calendar', icon: IconCalendar },
  { to: '/law-changes', name: 'lawChanges', icon: IconArrowsExchange },
] as const;

/** What belongs to the company itself; who signs is the host's matter only. */
const COMPANY = [
  { to: '/company/signatories', name: 'signatories', icon: IconSignature, isOfHost: true },
  { to: '/company/case-types', name: 'caseTypes', icon: IconTemplate, isOfHost: true },
  { to: '/company/reminders', name: 'reminders', icon: IconBell, isOfHost: true },
  { to: '/company/people', name: 'people', icon: IconUserPlus, isOfHost: false },
  { to: '/company/sign-in', name: 'signIn', icon: IconLock, isOfHost: false },
  { to: '/company/details', name: 'details', icon: IconBuilding, isOfHost: false },
  { to: '/company/retention', name: 'retention', icon: IconHourglassHigh, isOfHost: false },
  { to: '/company/data-places', name: 'dataPlaces', icon: IconMap2, isOfHost: false },
  { to: '/company/incidents', name: 'incidents', icon: IconShieldExclamation, isOfHost: false },
  { to: '/company/journal', name: 'journal', icon: IconHistory, isOfHost: false },
] as const;

interface NavigationProps {
  readonly session: Session;
  readonly status: TodayStatus | undefined;
}

export function Navigation({ session, status }: NavigationProps) {
  const { t } = useWords('shell');
  const { tenant } = session;
  const acts = status === undefined ? 0 : actsOf(status.counts);
  return (
    <nav className={styles['nav']} aria-label={t('main')}>
      <Link to="/" className={styles['brand']}>
        <LogoMark />
        <Wordmark />
      </Link>
      <CompanySwitch session={session} />
      {tenant.isDemo ? (
        <p className={`${styles['demo'] ?? ''} tone-info`}>
          <b>{t('demo')}</b> {t('demoHint')}
        </p>
      ) : null}
      <div className={styles['places']}>
        <ul>
          {PLACES.map(({ to, name, icon: Icon }) => (
            <li key={name}>
              <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'data-here': true }}>
                <Icon size={18} stroke={1.6} aria-hidden />
                {t(`places.${name}`)}
                {name === 'today' && acts > 0 ? (
                  <span className={styles['count']} aria-label={t('acts', { count: acts })}>
                    {acts}
                  </span>
                ) : null}
              </Link>
            </li>
          ))}
        </ul>
        <Group title={t('reference')} places={REFERENCE.filter((place) => isOpen(place, session))} />
        {session.permissions.includes('company.read') ? (
          <Group title={t('company')} places={COMPANY.filter((place) => isShown(place, session))} />
        ) : null}
      </div>
      <Heartbeat status={status} />
      <svg className={styles['hills']} viewBox="0 0 232 120" preserveAspectRatio="none" aria-hidden>
        <path d="M0 66C40 44 80 50 120 62s78 6 112-10v68H0Z" fill="var(--sp-sky)" opacity=".28" />
        <path d="M0 88c46-18 92-6 132-2s70-6 100-16v50H0Z" fill="var(--sp-steppe)" opacity=".32" />
        <path d="M0 104c60-12 110 2 150 2s60-6 82-10v24H0Z" fill="var(--sp-steppe)" opacity=".4" />
      </svg>
    </nav>
  );
}

type Place = (typeof REFERENCE)[number] | (typeof COMPANY)[number];

function Group({ title, places }: { readonly title: string; readonly places: readonly Place[] }) {
  const { t } = useWords('shell');
  return (
    <>
      <h2 className={styles['group']}>{title}</h2>
      <ul>
        {places.map(({ to, name, icon: Icon }) => (
          <li key={name}>
            <Link to={to} activeProps={{ 'data-here': true }}>
              <Icon size={18} stroke={1.6} aria-hidden />
              {t(`places.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const isOpen = ({ name }: (typeof REFERENCE)[number], { permissions }: Session): boolean =>
  name !== 'costs' || permissions.includes('costs.read');

const isShown = ({ name, isOfHost }: (typeof COMPANY)[number], { tenant, permissions }: Session): boolean =>
  (!isOfHost || tenant.kind === 'host') &&
  (name !== 'journal' || permissions.includes('journal.read')) &&
  (name !== 'incidents' || permissions.includes('incidents.read'));

const actsOf = (counts: TodayStatus['counts']): number =>
  counts.overdue + counts.notComputable + counts.today + counts.thisWeek;
