import { readFileSync, readdirSync } from 'node:fs';

const TICK_MICROSECONDS = 10_000;

/** Fields after the name in parentheses; the name itself may hold spaces. */
const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null; // It has ended meanwhile.
  }
};

/** Microseconds of CPU that the children of a process have used: the backends of a PostgreSQL. */
export function cpuOfChildren(parent) {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat !== null && Number(stat[1]) === parent);
  return stats.reduce((sum, stat) => sum + (Number(stat[11]) + Number(stat[12])) * TICK_MICROSECONDS, 0);
}
