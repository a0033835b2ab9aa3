/** What the product wrote down about each mail, and what it says of each reminder. */
const MAILS = `
  select message_id as "messageId", recipient_email as recipient, state, fence, attempts, round, last_error as "lastError",
    late_reason as "lateReason", cancel_reason as "cancelReason", extract(epoch from accepted_at - due_at)::float8 as late from delivery`;
const REMINDERS = `
  select t.email as recipient, r.state, r.cancel_reason as "cancelReason" from reminder r
  join technician t on t.id = r.recipient_technician_id`;
const AT_THE_DOT = `select message_id as "messageId", fence from delivery where state = 'dot-sent'`;
/** Changes with everything that moves. */
const SIGNATURE = `
  select coalesce(string_agg(state || ' ' || n || ' ' || moved, ',' order by state), '') as text from (
    select state, count(*) as n, sum(fence + attempts + round) as moved from delivery group by state) x`;
const OPEN = `
  select (select count(*) from reminder where state = 'planned' and due_at <= app_now())
    + (select count(*) from delivery where state in ('queued','claimed','dot-sent')) as n`;

export function readLedger({ ask }) {
  return {
    mails: () => ask(MAILS),
    reminders: () => ask(REMINDERS),
    atTheDot: () => ask(AT_THE_DOT),
    signature: async () => (await ask(SIGNATURE))[0].text,
    open: async () => Number((await ask(OPEN))[0].n),
    sweeps: async () => (await ask(`select at::text from heartbeat where name = 'sweep'`))[0]?.at ?? '',
  };
}
