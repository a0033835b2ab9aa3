// All deadlines of one case with their steps, printed and never a gate: a visit on a visa that overruns its last lawful day.
import { median } from './figures.mjs';

const TURNS = 15;
const ROUNDS = 2_000;

/** Microseconds of CPU, median and spread of the turns. */
export async function measureCase() {
  const deadlinesOfCase = await prepare();
  const count = deadlinesOfCase().reduce((sum, { deadlines }) => sum + deadlines.length, 0);
  const costs = Array.from({ length: TURNS }, () => costOf(deadlinesOfCase));
  const spread = `${Math.min(...costs).toFixed(0)}..${Math.max(...costs).toFixed(0)}`;
  const line = `${count} deadlines of one case with steps: ${median(costs).toFixed(0)} µs CPU (${spread})`;
  return [{ line: `${line} (aim 50 µs, printed only)`, isPassed: true }];
}

function costOf(run) {
  const start = process.cpuUsage();
  let sink = 0;
  for (let round = 0; round < ROUNDS; round += 1) sink += run().length;
  const { user, system } = process.cpuUsage(start);
  if (!(sink > 0)) throw new Error('nothing was computed');
  return (user + system) / ROUNDS;
}

async function prepare() {
  const domain = await import('../../libs/domain/dist/index.js');
  const law = await import('../../libs/rule-catalogue/dist/index.js');
  // Facts are read from text once, before any count.
  const days = new Map();
  const on = (text) => days.get(text) ?? days.set(text, domain.calendarDate(text)).get(text);
  const today = on('2026-06-01');
  const catalogue = law.loadCatalogue();
  const calendar = law.workingCalendarOf(catalogue.calendars);
  const rule = law.notificationRuleOn(catalogue, today, today);
  const figure = (id, value) => ({ id, version: '1', value, confidence: 'agreed', checkedOn: on('2026-04-04') });
  const counted = { calendar, today };
  return () => visit({ domain, on, today, figure, notification: { rule, ...counted }, counted });
}

/** From the invitation to the end of retention, each function of the engine as a case asks it. */
function visit({ domain, on, today, figure, notification, counted }) {
  const [enteredOn, plannedEndOn, visaEndsOn] = [on('2026-05-20'), on('2026-07-10'), on('2026-08-20')];
  const record = { stays: [{ enteredOn, leftOn: null }], on: today };
  const caps = [
    { name: 'per-entry', cap: { kind: 'per-entry', days: 30 }, figure: figure('entry', 30) },
    { name: 'total', cap: { kind: 'total', days: 90, from: null, to: null }, figure: figure('total', 90) },
  ];
  const permit = { isElectronic: false, entries: 'multiple', entriesUsed: 1 };
  const invitation = {
    ...{ earliest: figure('earliest', 90), latest: figure('latest', 5), processing: figure('processing', 5) },
    ...{ practice: figure('practice', 30), ...counted },
  };
  const lawful = domain.lastLawfulDays({ record, caps, visaEndsOn, order: null, today });
  const overrun = {
    ...{ plannedEndOn, lastLawfulOn: lawful.deadlines[0].dueOn, record, permit, visaEndsOn, extension: null },
    caps: caps.map(({ cap }) => cap),
  };
  const trip = { leavesOn: on('2026-06-10'), returnsOn: on('2026-06-12'), changesAddress: false };
  const papers = ['insurance', 'translation', 'contract', 'warranty', 'appointment'];
  return [
    domain.invitationWindow(enteredOn, invitation),
    domain.invitationReadiness(on('2026-04-20'), enteredOn, invitation),
    domain.entryNotifications([enteredOn], notification),
    domain.addressNotification(on('2026-06-05'), notification),
    domain.regionTripNotification(trip, notification),
    lawful,
    domain.overrunRoutes(overrun, {
      ...{ invitation: figure('i', 5), consulate: figure('c', 10), request: figure('r', 1), ...counted },
    }),
    domain.passportValidity(
      { expiresOn: on('2027-08-01'), visaEndsOn, stayEndsOn: plannedEndOn },
      figure('months', 3),
      today,
    ),
    ...papers.map((paper) => domain.paperExpiry(paper, visaEndsOn, plannedEndOn)),
    domain.retentionEnd(plannedEndOn, figure('kept', 12), today),
  ];
}
