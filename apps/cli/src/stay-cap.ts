import type { CalendarDate, StayCap } from '@sapar/domain';
import { BadInput } from './bad-input.js';
import { readDate } from './read-date.js';

/** A hundred years: what is longer is no limit on a stay but a slip of the pen. */
const LONGEST = 36_525;
const FORMS = 'within, perEntry, perYear or total (with from and to)';
const KEYS: ReadonlySet<string> = new Set(['days', 'within', 'perEntry', 'perYear', 'total', 'from', 'to']);

/** Reads one limit in one of its four forms; `where` names it in a sentence. */
export function readCap(value: unknown, where: string): StayCap {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadInput(`${where} must be an object with days and one of ${FORMS}.`);
  const cap = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(cap).find((key) => !KEYS.has(key));
  if (unknown !== undefined) throw new BadInput(`${where} has the unknown key '${unknown.slice(0, 40)}'.`);
  const days = readCount(cap['days'], `'days' of ${where}`);
  const isTotal = 'total' in cap || 'from' in cap || 'to' in cap;
  const forms = [isTotal, 'within' in cap, 'perEntry' in cap, 'perYear' in cap].filter(Boolean).length;
  if (forms !== 1) throw new BadInput(`${where} must have exactly one of ${FORMS}.`);
  for (const key of ['perEntry', 'perYear', 'total']) {
    if (key in cap && cap[key] !== true) throw new BadInput(`'${key}' of ${where} must be true or be left out.`);
  }
  if ('within' in cap) return { kind: 'rolling', days, within: readCount(cap['within'], `'within' of ${where}`) };
  if (isTotal) return readTotal(cap, days, where);
  return { kind: 'perEntry' in cap ? 'per-entry' : 'per-year', days };
}

function readTotal(cap: Readonly<Record<string, unknown>>, days: number, where: string): StayCap {
  const end = (key: 'from' | 'to'): CalendarDate | null =>
    cap[key] === undefined ? null : readDate(cap[key], `'${key}' of ${where}`);
  const [from, to] = [end('from'), end('to')];
  if (from !== null && to !== null && to < from)
    throw new BadInput(`${where} ends on ${to}, before it begins on ${from}.`);
  return { kind: 'total', days, from, to };
}

function readCount(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LONGEST) return value;
  const given = (JSON.stringify(value) ?? 'missing').slice(0, 40);
  throw new BadInput(`${where} is ${given}, not a whole number of days from 1 to ${String(LONGEST)}.`);
}
