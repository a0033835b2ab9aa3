// What changes between planning and sending.
const slowly = { at: 'dot', does: 'wait', milliseconds: 50 };
const HOUR = 3_600;
const LEASE_SECONDS = 150;

const emailOf = ({ database }, from, to) =>
  database.ask('update technician set email = $2 where email = $1', [from, to]);
const erase = ({ database }, email) =>
  database.ask('update technician set deleted_at = app_now() where email = $1', [email]);
const replace = (list, old, next) => list.splice(list.indexOf(old), 1, next);

/** Half of the people change before their mail is made, half while it waits for a mail server that is away. */
async function changePeople(world) {
  const recipients = await world.plant(40, { dueIn: HOUR });
  const change = async ([moved, gone]) => {
    await emailOf(world, moved, `new-${moved}`);
    replace(world.facts.expected, moved, `new-${moved}`);
    world.facts.unwanted.add(moved);
    await erase(world, gone);
    world.facts.unwanted.add(gone);
  };
  await change(recipients.slice(0, 2));
  await world.witness.goAway();
  await world.startWorker();
  await world.database.pass(`${String(HOUR)} seconds`);
  await world.until(async () => (await world.ledger.mails()).some((mail) => mail.lastError !== null), 'tries fail');
  await change(recipients.slice(2, 4));
  await world.witness.comeBack();
  return world.settle();
}

const CLOSE = `
  with closed as (update deadline set state = 'met', settled_at = app_now(), version = version + 1 where id = any(
      select r.deadline_id from reminder r join technician t on t.id = r.recipient_technician_id where t.email = any($1)) returning id),
  open as (update reminder set state = 'cancelled', cancel_reason = 'filed' where deadline_id in (select id from closed) and state in ('planned','gathered') returning id)
  select (select count(*) from closed) as closed, (select count(*) from open) as open`;
const UNDER_WAY = `select recipient_email as recipient from delivery where state in ('dot-sent','accepted')`;

/** Cases are closed one by one while a thousand mails are in hand: whose dot had not left by then gets nothing. */
async function closeCases(world, size) {
  const recipients = await world.plant(size === 'short' ? 200 : 1_000);
  await world.witness.behave(slowly);
  await world.startWorker();
  await world.until(() => world.witness.count() >= 20, 'mails are leaving');
  for (let next = recipients.length - 1; next > recipients.length / 2; next -= 10) {
    const closed = recipients.slice(next - 10, next);
    await world.database.ask(CLOSE, [closed]);
    const left = new Set((await world.database.ask(UNDER_WAY)).map(({ recipient }) => recipient));
    for (const recipient of closed) if (!left.has(recipient)) world.facts.unwanted.add(recipient);
  }
  const lag = await world.settle();
  world.demand('cases were closed before their mails left', world.facts.unwanted.size > recipients.length / 4);
  return lag;
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const EDITS = [
  { id: 'F28', title: 'a day off added after planning', notRun: 'no run of its own yet; recount and proposals specs' },
  {
    id: 'F29',
    title: 'dates moved after planning',
    notRun: 'no run of its own yet; specs of settling dates and of the ledger',
  },
  {
    id: 'F30',
    title: 'an address changed, a person erased, before and after the mail was made',
    within: 330,
    run: changePeople,
  },
  {
    id: 'F31',
    title: 'cases closed while their mails are in hand',
    isShort: true,
    within: LEASE_SECONDS,
    run: closeCases,
  },
];
