import type { MuteTopic, Mutes } from '@sapar/contracts';
import type { Actor } from '../../actor.js';
import { scopeOf } from '../../actor.js';
import type { Casework } from '../../casework.js';
import { requireHost } from '../../companies/require-host.js';
import { addMute, endMute, readMutes } from './mute-rows.js';

/** What the person has muted at this company. */
export async function readOwnMutes({ unitOfWork }: Casework, actor: Actor): Promise<Mutes> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => ({
    items: [...(await readMutes(transaction, actor.userId))],
  }));
}

/** Mutes one topic, or ends that; what was not sent meanwhile stays not sent. */
export async function setOwnMute(
  { unitOfWork }: Casework,
  actor: Actor,
  topic: MuteTopic,
  isMuted: boolean,
): Promise<Mutes> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    await (isMuted
      ? addMute(transaction, { userId: actor.userId, topic, by: 'person' })
      : endMute(transaction, actor.userId, topic));
    return { items: [...(await readMutes(transaction, actor.userId))] };
  });
}
