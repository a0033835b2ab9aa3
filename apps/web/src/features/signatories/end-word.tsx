import { StatusWord } from '../../components/status-word.js';
import type { Tone } from '../../components/tone.js';
import { useDatedWords } from '../cases/dated-words.js';
import { endStateOf, type EndState } from './end-state.js';

const TONES: Readonly<Record<EndState['kind'], Tone | null>> = {
  ended: 'over',
  'last-day': 'over',
  soon: 'win',
  far: null,
};

/** A last day with its weekday, and in words how far away it is. */
export function EndWord({ endsOn, today }: { readonly endsOn: string; readonly today: string }) {
  const { t, day } = useDatedWords('signatories');
  const { kind, days } = endStateOf(endsOn, today);
  const tone = TONES[kind];
  const words = t(`left.${kind}`, { days });
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>{day(endsOn)}</span>
      {tone === null ? <small>{words}</small> : <StatusWord tone={tone}>{words}</StatusWord>}
    </>
  );
}
