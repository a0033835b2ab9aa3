import type { Mission } from '@sapar/contracts';
import type { FieldGroup } from '@sapar/domain';
import { IconLock } from '@tabler/icons-react';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './sharing.module.css';

interface OwnedByProps {
  readonly mission: Mission;
  readonly group: FieldGroup;
}

/** Beside what cannot be changed here: whose it is. Nothing beside what can. */
export function OwnedBy({ mission, group }: OwnedByProps) {
  const { t } = useDatedWords('sharing');
  const { owners, mayChange } = mission.sharing;
  if (mayChange.includes(group)) return null;
  const names = owners[group].map((side) => mission[side].name).join(', ');
  return names === '' ? <Mark words={t('keptByNobody')} /> : <KeptBy name={names} />;
}

/** The company that keeps these fields. */
export function KeptBy({ name }: { readonly name: string }) {
  const { t } = useDatedWords('sharing');
  return <Mark words={t('keptBy', { name })} />;
}

function Mark({ words }: { readonly words: string }) {
  return (
    <span className={styles['kept']}>
      <IconLock size={14} aria-hidden />
      {words}
    </span>
  );
}
