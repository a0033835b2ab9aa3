import { Button } from '@mantine/core';
import type { HeldReminderPolicy, ReminderSettings } from '@sapar/contracts';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import styles from '../missions/missions.module.css';
import { writeDayList } from './day-list.js';

const COLUMNS = ['kind', 'before', 'lastDay', 'after', 'climb', 'acts'] as const;

interface TableProps {
  readonly policies: readonly HeldReminderPolicy[];
  readonly mayManage: boolean;
  readonly onChange: (policy: HeldReminderPolicy) => void;
}

export function PoliciesTable({ policies, ...row }: TableProps) {
  const { t } = useDatedWords('reminders');
  return (
    <div className={styles['frame']} role="region" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {policies.map((policy) => (
            <PolicyRow key={policy.kind} policy={policy} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PolicyRow({
  policy,
  mayManage,
  onChange,
}: Omit<TableProps, 'policies'> & { readonly policy: HeldReminderPolicy }) {
  const words = useDatedWords('reminders');
  const { t } = words;
  const { kind, settings } = policy;
  return (
    <tr>
      <td>
        <span className={styles['name']}>{t(`kinds.${kind}`)}</span>
        <small>{changeOf(policy, words)}</small>
      </td>
      <td>{beforeOf(policy, t)}</td>
      <td>{lastDayOf(policy, t)}</td>
      <td>
        {settings.daysAfter.length === 0 ? t('nothing') : t('workingDays', { list: writeDayList(settings.daysAfter) })}
        {settings.weeksAfter === 0 ? null : <small>{t('weekly', { count: settings.weeksAfter })}</small>}
      </td>
      <td>
        {climbOf(settings, t)}
        {settings.alsoTo.length === 0 ? null : <small>{t('alsoTo', { list: rolesOf(settings.alsoTo, t) })}</small>}
      </td>
      <td>
        {mayManage ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('changeOf', { name: t(`kinds.${kind}`) })}
            onClick={() => {
              onChange(policy);
            }}
          >
            {t('change')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

type Say = DatedWords['t'];

function changeOf({ isDefault, changedByName, changedAt }: HeldReminderPolicy, { t, moment }: DatedWords): string {
  if (changedAt === null) return t('default');
  const by = t('changedBy', { name: changedByName ?? '–', moment: moment(changedAt) });
  return isDefault ? `${t('default')} · ${by}` : by;
}

const beforeOf = ({ kind, settings: { daysBefore } }: HeldReminderPolicy, t: Say): string => {
  if (kind === 'arrival-notification') return t('eachMorning');
  return daysBefore.length === 0 ? t('nothing') : t('days', { list: writeDayList(daysBefore) });
};

const lastDayOf = ({ kind, settings: { lastDayHours } }: HeldReminderPolicy, t: Say): string =>
  kind === 'arrival-notification'
    ? t('hoursBeforeClose', { list: lastDayHours.map(String).join(', ') })
    : t('atOpening');

const climbOf = ({ ladder }: ReminderSettings, t: Say): string =>
  ladder.length === 0
    ? t('nobody')
    : ladder
        .map(({ role, hoursBeforeClose }) => t('rung', { role: t(`roles.${role}`), hours: hoursBeforeClose }))
        .join(' → ');

export const rolesOf = (roles: readonly string[], t: Say): string => roles.map((role) => t(`roles.${role}`)).join(', ');
