import { Button } from '@mantine/core';
import type { Mission } from '@sapar/contracts';
import type { Side } from '@sapar/domain';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';

interface PresenceActProps {
  readonly mission: Mission;
  readonly side: Side;
}

/** Our company stops working on this mission, or takes it up again: the way back is always there. */
export function PresenceAct({ mission, side }: PresenceActProps) {
  const { t } = useDatedWords('sharing');
  const refresh = useRefresh();
  const hasLeft = mission.sharing[side].leftAt !== null;
  const path = `/missions/${mission.id}/leave`;
  const act = async (): Promise<void> => {
    const style = { ifMatch: mission.version };
    try {
      await (hasLeft ? api.delete(path, style) : api.post(path, {}, style));
      notifyDone(t(hasLeft ? 'done.returned' : 'done.left', { reference: mission.reference }));
    } catch (problem) {
      notifyProblem(problem);
    }
    await refresh();
  };
  return (
    <>
      <Button variant={hasLeft ? 'default' : 'subtle'} size="compact-sm" mt="xs" onClick={() => void act()}>
        {t(hasLeft ? 'comeBack' : 'leave')}
      </Button>
      <p style={{ margin: '4px 0 0', fontSize: 12, color: 'var(--sp-text-2)' }}>
        {t(hasLeft ? 'comeBackHint' : 'leaveHint')}
      </p>
    </>
  );
}
