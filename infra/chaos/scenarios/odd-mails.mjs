// Mails that cannot be made, and jobs that come too often.
import { Queue } from 'bullmq';

const AWKWARD = [
  'O’Brien "Bob" <b@x>',
  '{{constructor}} ${7*7}',
  'Әбілқайыр 李伟 Ñandú',
  '\u202Eevil\u0000name'.replaceAll('\u0000', ''),
  'a'.repeat(300),
];

const NAME = 'update technician set display_name = $2 where email = $1';
/** A language that no mail is written in, and a deadline that the law cannot be counted anew for. */
const SPOIL = `
  with spoilt as (update technician set language = 'xx' where email = $1 returning id)
  update deadline_revision set steps = '{}' where deadline_id = (select deadline_id from reminder where recipient_technician_id = (select id from spoilt))`;
const HELD = `select 1 from delivery where state = 'held' and last_error like 'cannot-be-made%'`;

/** One row that no mail can be made of; it is held for a person after its tries, and the others leave. */
async function poison(world) {
  const recipients = await world.plant(40);
  const [spoilt] = recipients;
  world.facts.excused.add(spoilt);
  await world.database.ask(SPOIL, [spoilt]);
  await world.startWorker();
  const others = async () => world.witness.count() >= recipients.length - 1;
  const lag = await world.settle({ untilDone: others });
  await world.settle();
  world.demand('it is held for a person, with its reason', (await world.database.ask(HELD)).length === 1);
  await withQueue(world, (queue) => queue.add('deliver', { nonsense: true }));
  await world.plant(5);
  await world.settle();
  return lag;
}

async function awkwardNames(world) {
  const recipients = await world.plant(AWKWARD.length);
  for (const [place, name] of AWKWARD.entries()) await world.database.ask(NAME, [recipients[place], name]);
  await world.startWorker();
  return world.settle();
}

/** The queue delivers each job five times, to two workers. */
async function fiveTimes(world) {
  await world.plant(100);
  await world.witness.goAway();
  const first = await world.startWorker();
  await world.until(async () => (await world.ledger.mails()).length === 100, 'the mails are made');
  await world.kill(first);
  await world.witness.comeBack();
  await world.database.pass('10 minutes');
  const rows = await world.database.ask('select id, tenant_id as "tenantId" from delivery');
  const data = { tenantId: rows[0].tenantId, deliveryIds: rows.map(({ id }) => id) };
  await withQueue(world, (queue) => queue.addBulk(Array.from({ length: 5 }, () => ({ name: 'deliver', data }))));
  await Promise.all([world.startWorker(), world.startWorker()]);
  return world.settle();
}

async function withQueue({ redis }, work) {
  const queue = new Queue('mail', { connection: { url: redis.url } });
  await work(queue);
  await queue.close();
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const ODD_MAILS = [
  { id: 'F32', title: 'a mail that cannot be made, a job that makes no sense', isShort: true, within: 60, run: poison },
  { id: 'F33', title: 'names full of quotes, templates, other scripts and 300 letters', within: 60, run: awkwardNames },
  { id: 'F35', title: 'the same job five times, to two workers', within: 150, run: fiveTimes },
];
