import { Button, Group } from '@mantine/core';
import type { Member } from '@sapar/contracts';
import { PersonAvatar } from '../../components/person-avatar.js';
import { StatusWord } from '../../components/status-word.js';
import { useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from '../missions/missions.module.css';
import { standInWords } from './stand-in-words.js';

export type MemberAct = 'role' | 'deputy' | 'leave';
const COLUMNS = ['person', 'role', 'deputy', 'acts'] as const;

interface TableProps {
  readonly members: readonly Member[];
  readonly isOwner: boolean;
  readonly onAct: (act: MemberAct, member: Member) => void;
}

export function MembersTable({ members, ...row }: TableProps) {
  const { t } = useDatedWords('company');
  return (
    <div className={styles['frame']} role="region" aria-label={t('people.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`people.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MemberRow({ member, ...acts }: Omit<TableProps, 'members'> & { readonly member: Member }) {
  const words = useDatedWords('company');
  const { t, moment } = words;
  return (
    <tr>
      <td>
        <div className={styles['person']} style={{ gridTemplateColumns: 'auto minmax(0, 1fr)' }}>
          <PersonAvatar name={member.name} />
          <span>
            <span className={styles['name']}>{member.name}</span>
            <small>{member.email}</small>
          </span>
        </div>
      </td>
      <td>
        {t(`roles.${member.role}`)}
        <small>{t(`roleHints.${member.role}`)}</small>
        {member.endedAt === null ? null : (
          <StatusWord tone="wait">{t('people.left', { moment: moment(member.endedAt) })}</StatusWord>
        )}
      </td>
      <td>{standInWords(member, words)}</td>
      <td>{member.endedAt === null ? <RowActs member={member} {...acts} /> : null}</td>
    </tr>
  );
}

/** The owner acts on everybody; everybody names the own deputy. */
function RowActs({ member, isOwner, onAct }: Omit<TableProps, 'members'> & { readonly member: Member }) {
  const { t } = useDatedWords('company');
  const isSelf = useSession().user.id === member.userId;
  const acts: readonly MemberAct[] = isOwner ? ['role', 'deputy', 'leave'] : isSelf ? ['deputy'] : [];
  return (
    <Group gap={4} wrap="nowrap">
      {acts.map((act) => (
        <Button
          key={act}
          variant="subtle"
          size="compact-sm"
          aria-label={t(`people.drawer.${act}`, { name: member.name })}
          onClick={() => {
            onAct(act, member);
          }}
        >
          {t(`people.acts.${act}`)}
        </Button>
      ))}
    </Group>
  );
}
