import type { Contract, Mission } from '@sapar/contracts';
import { useMay, useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { usePapers } from './api.js';
import { contractKind, equipmentKind, partyKind, workOrderKind } from './kinds-of-missions.js';
import { PapersSection } from './papers-section.js';

/** What the two companies agreed on paper, the machines, and who answers for what. */
export function MissionPapers({ mission }: { readonly mission: Mission }) {
  const words = useDatedWords('papers');
  const mayAdd = useMay('missions.write');
  const isHost = useSession().tenant.kind === 'host';
  const parentId = mission.id;
  const contracts = usePapers<Contract>(`/missions/${mission.id}/contracts`).data?.items ?? [];
  const contractId = contracts
    .filter(({ removedAt }) => removedAt === null)
    .map((contract) => ({ value: contract.id, label: contractKind.titleOf(contract, words) }));
  const options = { contractId };
  return (
    <>
      <PapersSection kind={equipmentKind} {...{ parentId, mayAdd, options }} />
      <PapersSection kind={contractKind} {...{ parentId, mayAdd }} />
      <PapersSection kind={workOrderKind} {...{ parentId, mayAdd, options }} />
      <PapersSection kind={partyKind} {...{ parentId, mayAdd: mayAdd && isHost }} />
    </>
  );
}
