import { nobodyScope, type Ledger } from '../reminders/ledger.js';

export type DeliveryCounts = readonly { readonly state: string; readonly count: number }[];

const STATES = `unnest(array['queued','claimed','dot-sent','unknown','held','undeliverable','bounced'])`;
const COUNTS = `
  select s.state, count(d.id)::int as count from ${STATES} s(state)
  left join delivery d on d.state = s.state and d.state in ('queued','claimed','dot-sent','unknown','held','undeliverable','bounced') group by s.state order by s.state`;

/** Mails that are not over, by state, of all companies together. */
export const countDeliveries = ({ acrossCompanies }: Pick<Ledger, 'acrossCompanies'>): Promise<DeliveryCounts> =>
  acrossCompanies.run(nobodyScope, (transaction) => transaction.query<DeliveryCounts[number]>(COUNTS));
