import type { CaseLine, ExitPetition, Passport } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { StatusWord } from '../../components/status-word.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { usePapers } from './api.js';
import { petitionKind } from './kinds-of-incidents.js';

interface LostStepsProps {
  readonly passports: readonly Passport[];
  readonly cases: readonly CaseLine[];
}

/** S24: what is to be done after a passport is lost or stolen, and what of it is done by the papers on this page. */
export function LostSteps({ passports, cases }: LostStepsProps) {
  const { t, day } = useDatedWords('papers');
  const kept = passports.filter(({ removedAt }) => removedAt === null);
  const lost = kept.find(({ state }) => state === 'lost' || state === 'stolen');
  const isReplaced = kept.some(({ state, kind }) => state === 'held' && kind !== 'emergency');
  if (lost === undefined || isReplaced) return null;
  const steps: readonly (readonly [string, boolean])[] = [
    ['police', lost.stateNote !== null],
    ['embassy', kept.some(({ state, kind }) => state === 'held' && kind === 'emergency')],
    ['visas', false],
    ['exitVisa', false],
    ['notice', false],
    ['partner', false],
  ];
  return (
    <div className={styles['card']} role="status">
      <h3>{t('lost.title', { date: day(lost.stateOn) })}</h3>
      <ol>
        {steps.map(([step, isDone]) => (
          <li key={step}>
            {t(`lost.${step}`)} {isDone ? <StatusWord tone="done">{t('lost.done')}</StatusWord> : null}
            {step === 'exitVisa' ? cases.filter(isThere).map((one) => <PetitionLine key={one.id} visit={one} />) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

const isThere = ({ stage }: CaseLine): boolean => stage === 'arrived';

/** The petition stands on the visit; here is how far it is, and the way there. */
function PetitionLine({ visit }: { readonly visit: CaseLine }) {
  const words = useDatedWords('papers');
  const petitions = usePapers<ExitPetition>(`/cases/${visit.id}/exit-petitions`).data?.items ?? [];
  const petition = petitions.find(({ removedAt }) => removedAt === null);
  const [status] = petition === undefined ? [] : (petitionKind.statusOf?.(petition, words) ?? []);
  return (
    <div>
      <Link to="/cases/$caseId" params={{ caseId: visit.id }}>
        {words.t('lost.petition', { name: visit.missionReference })}
      </Link>{' '}
      <StatusWord tone={status?.tone ?? 'doubt'}>{status?.text ?? words.t('lost.open')}</StatusWord>
    </div>
  );
}
