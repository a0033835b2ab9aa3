import { Button, Group } from '@mantine/core';
import type { AccountInvite } from '@sapar/contracts';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import type { Tone } from '../../components/tone.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import caseStyles from '../cases/cases.module.css';
import styles from '../missions/missions.module.css';
import { useInvites } from './api.js';

const TONES: Readonly<Record<AccountInvite['state'], Tone>> = {
  waiting: 'wait',
  sent: 'win',
  opened: 'info',
  undeliverable: 'over',
  expired: 'over',
};
const COLUMNS = ['email', 'role', 'state', 'acts'] as const;

/** Invitations that nobody has used yet: unopened, refused and run-out ones are told apart. */
export function InvitesTable() {
  const { t } = useDatedWords('company');
  const { data } = useInvites(true);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className={caseStyles['section']}>
      <h2>{t('invites.title')}</h2>
      <div className={styles['frame']} role="region" aria-label={t('invites.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`invites.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map((invite) => (
              <InviteRow key={invite.id} invite={invite} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function InviteRow({ invite }: { readonly invite: AccountInvite }) {
  const { t, moment } = useDatedWords('company');
  const { email, role, state, expiresAt, sentAt, openedAt, lastError } = invite;
  return (
    <tr>
      <td className={styles['name']}>{email}</td>
      <td>{t(`roles.${role}`)}</td>
      <td>
        <StatusWord tone={TONES[state]}>{t(`invites.states.${state}`)}</StatusWord>
        {openedAt === null ? null : <small>{t('invites.openedAt', { moment: moment(openedAt) })}</small>}
        {openedAt !== null || sentAt === null ? null : <small>{t('invites.sentAt', { moment: moment(sentAt) })}</small>}
        {state === 'undeliverable' && lastError !== null ? <small>{lastError}</small> : null}
        <small>{t('invites.until', { moment: moment(expiresAt) })}</small>
      </td>
      <td>
        <InviteActs invite={invite} />
      </td>
    </tr>
  );
}

function InviteActs({ invite }: { readonly invite: AccountInvite }) {
  const { t } = useDatedWords('company');
  const refresh = useRefresh();
  const { id, email, version: ifMatch } = invite;
  const acts = {
    resend: () => api.post(`/account-invites/${id}/resending`, {}, { ifMatch }),
    withdraw: () => api.delete(`/account-invites/${id}`, { ifMatch }),
  };
  const act = async (name: keyof typeof acts): Promise<void> => {
    try {
      await acts[name]();
      notifyDone(t(`invites.done.${name}`, { email }));
    } catch (problem) {
      notifyProblem(problem);
    }
    await refresh();
  };
  return (
    <Group gap={4} wrap="nowrap">
      {(['resend', 'withdraw'] as const).map((name) => (
        <Button
          key={name}
          variant="subtle"
          size="compact-sm"
          aria-label={t(`invites.acts.${name}Of`, { email })}
          onClick={() => void act(name)}
        >
          {t(`invites.acts.${name}`)}
        </Button>
      ))}
    </Group>
  );
}
