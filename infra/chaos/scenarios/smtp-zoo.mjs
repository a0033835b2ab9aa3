// A mail server that misbehaves.
/** The longest pause between two tries, and a step of the clock. */
const PAUSE_SECONDS = 330;
const SOME = 60;

const attemptsOf = async ({ ledger }) => (await ledger.mails()).map((mail) => mail.attempts);

/** Behaves badly for a while; every mail arrives all the same. */
const misbehave =
  (...manners) =>
  async (world) => {
    await world.plant(SOME);
    await world.witness.behave(...manners);
    await world.startWorker();
    return world.settle();
  };

async function greylist(world) {
  await world.plant(SOME);
  await world.witness.behave({ at: 'rcpt', does: 'answer', code: 450, isFirstTry: true });
  await world.startWorker();
  const lag = await world.settle();
  world.demand(
    'two tries for each mail, no more',
    (await attemptsOf(world)).every((count) => count === 2),
  );
  return lag;
}

async function refuseOne(world) {
  const [, second] = await world.plant(3);
  world.facts.excused.add(second);
  await world.witness.behave({ at: 'rcpt', does: 'answer', code: 550, of: second });
  await world.startWorker();
  const lag = await world.settle();
  const refused = (await world.ledger.mails()).filter((mail) => mail.state === 'undeliverable');
  world.demand(
    'the refused one is undeliverable with its code',
    refused.length === 1 && /550/.test(refused[0].lastError),
  );
  world.demand(
    'one try for each',
    (await attemptsOf(world)).every((count) => count === 1),
  );
  return lag;
}

async function refuseAll(world) {
  for (const recipient of await world.plant(SOME)) world.facts.excused.add(recipient);
  await world.witness.behave({ at: 'rcpt', does: 'answer', code: 550 });
  await world.startWorker();
  const lag = await world.settle();
  await world.database.pass('1 day');
  await world.settle();
  const states = (await world.ledger.mails()).map((mail) => mail.state);
  world.demand(
    'all are undeliverable, for Today to show',
    states.every((state) => state === 'undeliverable'),
  );
  world.demand(
    'none is tried again',
    (await attemptsOf(world)).every((count) => count === 1),
  );
  return lag;
}

/** Two mails hang; everybody else's leave meanwhile, and after a minute of silence so do these. */
async function tarpit(world) {
  const [atTheDot, before] = await world.plant(30);
  await world.plant(30, { host: 2, first: 1 });
  await world.witness.behave(
    { at: 'dot', does: 'hang', of: atTheDot, times: 1 },
    { at: 'data', does: 'hang', of: before, times: 1 },
  );
  await world.startWorker();
  const others = async ({ ledger }) => (await ledger.mails()).filter((mail) => mail.state === 'accepted').length >= 58;
  const lag = await world.settle({ untilDone: others });
  world.demand('the others left while two hang', lag <= 60);
  await world.until(
    async () => (await world.ledger.mails()).every((mail) => !['claimed', 'dot-sent'].includes(mail.state)),
    'the silence is over',
    900,
  );
  await world.settle();
  return lag;
}

async function stayAway(world, size) {
  await world.plant(size === 'short' ? 100 : 20_000);
  await world.witness.goAway();
  await world.startWorker();
  await world.until(async () => (await world.ledger.mails()).some((mail) => mail.lastError !== null), 'tries fail');
  for (let step = 0; step < 4; step += 1) {
    await world.database.pass('30 minutes');
    await world.pause(2_000);
  }
  await world.witness.comeBack();
  const lag = await world.settle();
  const accepted = (await world.ledger.mails()).filter((mail) => mail.state === 'accepted');
  world.demand(
    'each is marked late, with its reason',
    accepted.every((mail) => mail.lateReason !== null),
  );
  return lag;
}

async function refuseCredentials(world) {
  await world.plant(SOME);
  await world.witness.behave({ at: 'auth', does: 'answer', code: 535 });
  await world.startWorker();
  const isTold = async () =>
    (await world.database.ask(`select 1 from heartbeat where name = 'mail' and not is_ok and detail <> ''`)).length ===
    1;
  await world.until(isTold, 'the fault is told');
  await world.database.pass('10 minutes');
  await world.until(async () => (await attemptsOf(world)).some((count) => count > 1), 'it is tried again');
  world.demand(
    'nothing is given up',
    (await world.ledger.mails()).every((mail) => mail.state !== 'undeliverable'),
  );
  await world.witness.behave();
  return world.settle();
}

/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const SMTP_ZOO = [
  {
    id: 'F6',
    title: 'SMTP cut after the dot: ten taken, five not',
    isShort: true,
    within: PAUSE_SECONDS,
    run: misbehave({ at: 'dot', does: 'cut', times: 10 }, { at: 'dot', does: 'cut-untaken', times: 5 }),
  },
  {
    id: 'F7',
    title: 'SMTP cut at connect, after DATA and in the text',
    within: PAUSE_SECONDS,
    run: misbehave(...['connect', 'data', 'text'].map((at) => ({ at, does: 'cut', times: 5 }))),
  },
  {
    id: 'F8',
    title: 'SMTP 450 for each recipient at first, accepts later',
    within: PAUSE_SECONDS,
    run: greylist,
  },
  {
    id: 'F9',
    title: 'SMTP 421 in the middle of a session, 452',
    within: PAUSE_SECONDS,
    run: misbehave(
      { at: 'rcpt', does: 'answer', code: 421, times: 6 },
      { at: 'data', does: 'answer', code: 452, times: 6 },
    ),
  },
  { id: 'F10', title: 'SMTP 550 for one of three', within: PAUSE_SECONDS, run: refuseOne },
  { id: 'F11', title: 'SMTP 550 for everybody', within: PAUSE_SECONDS, run: refuseAll },
  { id: 'F12', title: 'SMTP hangs for ever on two mails', within: PAUSE_SECONDS, run: tarpit },
  { id: 'F13', title: 'SMTP away for two hours', within: PAUSE_SECONDS, run: stayAway },
  { id: 'F14', title: 'SMTP refuses the credentials', within: PAUSE_SECONDS, run: refuseCredentials },
];
