import type { DeadlineExplained, RuleEvidence } from '@sapar/contracts';
import { formatMoment, type Language } from '@sapar/messages';
import { useWords } from '../../lib/words.js';
import { StatusWord } from '../status-word.js';
import styles from './why.module.css';

/** S51: a rule that has aged says so on every date that uses it, with who is to look again. */
export function Unchecked({ rule }: { readonly rule: RuleEvidence | null }) {
  const { t } = useWords('why');
  if (rule === null || rule.freshness === 'checked') return null;
  const owner = rule.owner === 'rules-editor' ? t('owners.rules-editor') : rule.owner;
  return (
    <p className={`${styles['unchecked'] ?? ''} tone-win`}>
      {t(rule.freshness === 'expired' ? 'unconfirmed' : 'ageing', { owner })}
    </p>
  );
}

interface CheckedByProps {
  readonly check: RuleEvidence['check'];
  readonly language: Language;
}

export function CheckedBy({ check, language }: CheckedByProps) {
  const { t } = useWords('why');
  if (check === null) return null;
  const { signedName: name, signedAt, note } = check;
  return <small>{t('checkedBy', { name, moment: formatMoment(signedAt, language, { zone: false }), note })}</small>;
}

const FRESH_TONE = { checked: 'done', stale: 'doubt', draft: 'doubt' } as const;

/** How fresh the law behind a date is, in one word. */
export function Freshness({ freshness }: { readonly freshness: DeadlineExplained['freshness'] }) {
  const { t } = useWords('why');
  return freshness === null ? null : (
    <StatusWord tone={FRESH_TONE[freshness]}>{t(`freshness.${freshness}`)}</StatusWord>
  );
}
