import {
  lastLawfulDays,
  overrunRoutes,
  findingsOnCrossings,
  STAY_ORDERS,
  type EntryPermit,
  type ExtensionDecision,
  type LastLawfulFacts,
  type NamedCap,
  type PlannedCrossing,
} from '@sapar/domain';
import { extensionSources } from '@sapar/rule-catalogue';
import { BadInput } from '../bad-input.js';
import { readDate } from '../read-date.js';
import { refuseContradictions } from '../refuse-contradictions.js';
import { wholeNumber, type Facts } from './facts.js';
import { figureOn } from './figures.js';
import type { Kind, Law } from './kind.js';

const EXTENSION_RULE = 'kz.stay.extension.b2';
const CAPS = ['per-entry', 'rolling', 'total', 'per-year'];
const CAP_FACTS = '[--per-entry N] [--rolling N/M] [--total N] [--per-year N]';

/** Limits as they stand on the visa or apply to the person; the number printed on the visa wins over every table. */
function capsOf(facts: Facts): readonly NamedCap[] {
  const days = (name: string): number | null => facts.numberOrNull(name);
  const [perEntry, total, perYear] = [days('per-entry'), days('total'), days('per-year')];
  return [
    ...(perEntry === null ? [] : [named('per-entry', { kind: 'per-entry', days: perEntry })]),
    ...rollingOf(facts),
    ...(total === null ? [] : [named('total', { kind: 'total', days: total, from: null, to: null })]),
    ...(perYear === null ? [] : [named('per-year', { kind: 'per-year', days: perYear })]),
  ];
}

function rollingOf(facts: Facts): readonly NamedCap[] {
  if (!facts.has('rolling')) return [];
  const [days = '', within = '', ...more] = facts.text('rolling').split('/');
  if (more.length > 0) throw new BadInput('--rolling must look like 90/180.');
  const cap = { kind: 'rolling', days: wholeNumber(days, 'rolling'), within: wholeNumber(within, 'rolling') } as const;
  return [named('rolling', cap)];
}

const named = (name: string, cap: NamedCap['cap']): NamedCap => ({ name, cap, figure: null });

function lawfulFacts(facts: Facts, { today }: Law): LastLawfulFacts {
  const on = facts.dateOrNull('on') ?? today;
  const order = facts.has('order') ? facts.word('order', STAY_ORDERS) : null;
  const record = { stays: facts.stays('stays'), on };
  refuseContradictions(record);
  return {
    record,
    caps: capsOf(facts),
    visaEndsOn: facts.dateOrNull('visa-ends-on'),
    order:
      order === null
        ? null
        : {
            kind: order,
            number: facts.text('order-number'),
            decidedOn: facts.date('ordered-on'),
            lastDayOn: facts.date('order-last-day'),
          },
    today,
  };
}

const permitOf = (facts: Facts): EntryPermit => {
  const entries = facts.has('entries-allowed') ? facts.text('entries-allowed') : 'multiple';
  const used = facts.has('entries-used') ? facts.text('entries-used') : '1';
  if (!/^\d{1,3}$/.test(used)) throw new BadInput(`--entries-used must be a whole number, not '${used.slice(0, 40)}'.`);
  return {
    isElectronic: facts.word('visa', ['sticker', 'e-visa'], 'sticker') === 'e-visa',
    entries: entries === 'multiple' ? 'multiple' : wholeNumber(entries, 'entries-allowed'),
    entriesUsed: Number(used),
  };
};

function overrun(facts: Facts, law: Law) {
  const lawful = lawfulFacts(facts, law);
  const first = lastLawfulDays(lawful).deadlines[0];
  const plannedEndOn = facts.date('planned-end-on');
  if (first?.outcome !== 'computed')
    throw new BadInput('No limit and no end of a visa ends this stay: give at least one.');
  const figure = (name: 'invitationProcessing' | 'consularProcessing' | 'requestBefore') =>
    figureOn(name, first.dueOn, null, law);
  return overrunRoutes(
    {
      plannedEndOn,
      lastLawfulOn: first.dueOn,
      record: lawful.record,
      caps: lawful.caps.map(({ cap }) => cap),
      permit: permitOf(facts),
      visaEndsOn: lawful.visaEndsOn,
      extension: extensionIn(facts, law),
    },
    {
      invitation: figure('invitationProcessing'),
      consulate: figure('consularProcessing'),
      request: figure('requestBefore'),
      calendar: law.calendar,
      today: law.today,
    },
  );
}

/** Signed for B2, the category of service visits: the one whose extension the sources dispute. */
function extensionIn(facts: Facts, { catalogue, today }: Law): ExtensionDecision | null {
  if (!facts.has('extension-signed-by')) return null;
  const rule = catalogue.rules.find(({ id }) => id === EXTENSION_RULE);
  const sources = rule === undefined ? null : extensionSources(rule);
  if (sources === null) throw new BadInput(`The rule ${EXTENSION_RULE} has no sources for and against.`);
  return { decidedBy: facts.text('extension-signed-by'), decidedOn: today, ...sources };
}

/** `exit:2026-06-10:land` */
function crossingsOf(facts: Facts): readonly PlannedCrossing[] {
  return facts
    .text('crossings')
    .split(',')
    .map((part) => {
      const [direction, on = '', by] = part.split(':');
      const ways = ['air', 'land', 'rail', 'sea'] as const;
      const way = ways.find((one) => one === by);
      if ((direction !== 'entry' && direction !== 'exit') || way === undefined)
        throw new BadInput(
          `--crossings must look like exit:2026-06-10:land,entry:2026-06-12:air, not '${part.slice(0, 40)}'.`,
        );
      return { direction, on: readDate(on, '--crossings'), by: way };
    });
}

const ORDER = ['order', 'order-number', 'ordered-on', 'order-last-day'];
const ORDER_FACTS = `[--order ${STAY_ORDERS.join('|')} --order-number N --ordered-on DATE --order-last-day DATE]`;
const PERMIT_FACTS = '[--visa sticker|e-visa] [--entries-allowed N|multiple] [--entries-used N]';
const PERMIT = ['visa', 'entries-allowed', 'entries-used'];

export const STAY_KINDS: readonly Kind[] = [
  {
    name: 'last-lawful-day',
    facts: `--stays FROM..TO,FROM.. [--on DATE] ${CAP_FACTS} [--visa-ends-on DATE] ${ORDER_FACTS}`,
    options: ['stays', 'on', ...CAPS, 'visa-ends-on', ...ORDER],
    answer: (facts, law) => {
      facts.text('stays');
      return lastLawfulDays(lawfulFacts(facts, law));
    },
  },
  {
    name: 'overrun',
    facts: `--planned-end-on DATE, the facts of last-lawful-day, ${PERMIT_FACTS} [--extension-signed-by NAME]`,
    options: ['planned-end-on', 'stays', 'on', ...CAPS, 'visa-ends-on', ...ORDER, ...PERMIT, 'extension-signed-by'],
    answer: overrun,
  },
  {
    name: 'planned-crossings',
    facts: `--crossings exit:DATE:land,entry:DATE:air ${PERMIT_FACTS}`,
    options: ['crossings', ...PERMIT],
    answer: (facts) => ({ deadlines: [], findings: findingsOnCrossings(permitOf(facts), crossingsOf(facts)) }),
  },
];
