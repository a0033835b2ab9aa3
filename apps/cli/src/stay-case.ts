import type { Stay, StayCap, StayRecord } from '@sapar/domain';
import { BadInput } from './bad-input.js';
import { readDate } from './read-date.js';
import { refuseContradictions } from './refuse-contradictions.js';
import { readCap } from './stay-cap.js';

export interface StayCase {
  readonly record: StayRecord;
  readonly caps: readonly StayCap[];
}

const KEYS: ReadonlySet<string> = new Set(['stays', 'on', 'caps']);

/** Reads one line, `{ "stays": [[entry, exit or null], …], "on": date, "caps": […] }`; every fault is one sentence. */
export function readStayCase(line: string): StayCase {
  const { stays, on, caps } = objectIn(line);
  if (!Array.isArray(stays)) throw new BadInput(`'stays' must be a list of [entry, exit or null].`);
  if (!Array.isArray(caps)) throw new BadInput(`'caps' must be a list of limits; --help shows their forms.`);
  const record = {
    stays: stays.map((stay, index) => readStay(stay, `stay ${String(index + 1)}`)),
    on: readDate(on, `'on'`),
  };
  const limits = caps.map((cap, index) => readCap(cap, `cap ${String(index + 1)}`));
  refuseContradictions(record);
  return { record, caps: limits };
}

function objectIn(line: string): Readonly<Record<string, unknown>> {
  const value = jsonIn(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadInput('it is not an object with stays, on and caps.');
  }
  const unknown = Object.keys(value).find((key) => !KEYS.has(key));
  if (unknown !== undefined)
    throw new BadInput(`'${unknown.slice(0, 40)}' is not known; a line has stays, on and caps.`);
  return value as Readonly<Record<string, unknown>>;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadInput('it is not JSON.');
  }
}

function readStay(value: unknown, where: string): Stay {
  if (!Array.isArray(value) || value.length !== 2) throw new BadInput(`${where} must be [entry, exit or null].`);
  const enteredOn = readDate(value[0], `the entry of ${where}`);
  const leftOn = value[1] === null ? null : readDate(value[1], `the exit of ${where}`);
  if (leftOn !== null && leftOn < enteredOn)
    throw new BadInput(`${where} ends on ${leftOn}, before it begins on ${enteredOn}.`);
  return { enteredOn, leftOn };
}
