import { Button, Group } from '@mantine/core';
import type { Signatory } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from '../missions/missions.module.css';
import { useRetire } from './api.js';
import { EndWord } from './end-word.js';

const COLUMNS = ['person', 'key', 'authority', 'portals', 'acts'] as const;

interface TableProps {
  readonly signatories: readonly Signatory[];
  readonly today: string;
  readonly mayWrite: boolean;
  readonly onShow: (kind: 'change' | 'history', signatory: Signatory) => void;
}

export function SignatoriesTable({ signatories, ...row }: TableProps) {
  const { t } = useDatedWords('signatories');
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
          {signatories.map((signatory) => (
            <SignatoryRow key={signatory.id} signatory={signatory} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Omit<TableProps, 'signatories'> & { readonly signatory: Signatory };

function SignatoryRow({ signatory, today, ...acts }: RowProps) {
  const { t } = useDatedWords('signatories');
  const { name, nameCyrillic, position, portals, keyUntil, authorityUntil, memberName, retiredAt } = signatory;
  const isRetired = retiredAt !== null;
  return (
    <tr>
      <td>
        <span className={styles['name']}>{name}</span>
        {nameCyrillic === null ? null : <small>{nameCyrillic}</small>}
        {position === null ? null : <small>{position}</small>}
        {memberName === null ? null : <small>{t('member', { name: memberName })}</small>}
        {isRetired ? <StatusWord tone="wait">{t('retired')}</StatusWord> : null}
      </td>
      <td>{keyUntil === null ? t('noKey') : <End on={keyUntil} today={today} isRetired={isRetired} />}</td>
      <td>
        {authorityUntil === null ? t('byOffice') : <End on={authorityUntil} today={today} isRetired={isRetired} />}
      </td>
      <td>
        {portals.map((portal) => (
          <div key={portal}>{t(`portals.${portal}`)}</div>
        ))}
      </td>
      <td>
        <RowActs signatory={signatory} {...acts} />
      </td>
    </tr>
  );
}

/** Who signs no more has ends that nobody need hurry for. */
function End({ on, today, isRetired }: { readonly on: string; readonly today: string; readonly isRetired: boolean }) {
  const { day } = useDatedWords('signatories');
  return isRetired ? <span style={{ whiteSpace: 'nowrap' }}>{day(on)}</span> : <EndWord endsOn={on} today={today} />;
}

function RowActs({ signatory, mayWrite, onShow }: Omit<RowProps, 'today'>) {
  const { t } = useDatedWords('signatories');
  const { retire, restore } = useRetire();
  const isRetired = signatory.retiredAt !== null;
  const acts: readonly (readonly [string, () => void])[] = [
    ...(mayWrite && !isRetired
      ? [['change', () => onShow('change', signatory)] as const, ['retire', () => retire(signatory)] as const]
      : []),
    ...(mayWrite && isRetired ? [['restore', () => restore(signatory)] as const] : []),
    ['history', () => onShow('history', signatory)],
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {acts.map(([act, onPress]) => (
        <Button
          key={act}
          variant="subtle"
          size="compact-sm"
          aria-label={t(`acts.${act}Of`, { name: signatory.name })}
          onClick={onPress}
        >
          {t(`acts.${act}`)}
        </Button>
      ))}
    </Group>
  );
}
