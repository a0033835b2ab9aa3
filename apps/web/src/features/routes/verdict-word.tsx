import type { RouteScreening } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';

type Verdict = RouteScreening['candidates'][number]['verdict'];
const TONES = { fits: 'done', 'not-confirmed': 'doubt', 'does-not-fit': 'wait' } as const;

/** Fits, does not fit, not confirmed: never a promise, and never red, which is for last days. */
export function VerdictWord({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useDatedWords('routes');
  return <StatusWord tone={TONES[verdict]}>{t(`verdicts.${verdict}`)}</StatusWord>;
}
