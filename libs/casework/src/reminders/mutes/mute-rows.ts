import type { Mute, MuteTopic } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';

const OPEN = `
  select topic, muted_at as since, muted_by as by from mail_mute
  where tenant_id = app_tenant() and user_id = $1 and ended_at is null order by muted_at, id`;
const ADD = `
  insert into mail_mute (id, tenant_id, user_id, topic, muted_at, muted_by) values ($1, app_tenant(), $2, $3, $4, $5)
  on conflict (tenant_id, user_id, topic) where ended_at is null do nothing`;
const END = `
  update mail_mute set ended_at = $3 where tenant_id = app_tenant() and user_id = $1 and topic = $2 and ended_at is null`;

export const readMutes = (transaction: Transaction, userId: string): Promise<readonly Mute[]> =>
  transaction.query<Mute>(OPEN, [userId]);

/** A second click finds it muted and changes nothing, not even since when. */
export const addMute = (
  transaction: Transaction,
  mute: { readonly userId: string; readonly topic: MuteTopic; readonly by: Mute['by'] },
): Promise<unknown> => transaction.query(ADD, [uuidv7(), mute.userId, mute.topic, transaction.now, mute.by]);

export const endMute = (transaction: Transaction, userId: string, topic: MuteTopic): Promise<unknown> =>
  transaction.query(END, [userId, topic, transaction.now]);
