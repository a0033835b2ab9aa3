import { Agent, get } from 'node:http';
import { cpuOfChildren } from '../cpu.mjs';
import { COOKIE } from './seed.mjs';

const AT_ONCE = 8;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** One request of the person signed in; a floor does not look at the cookie. */
export function read({ url }, path) {
  return new Promise((done, fail) => {
    get(`${url}${path}`, { agent, headers: { cookie: COOKIE } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200) done(JSON.parse(body));
        else fail(new Error(`${url}${path} answered ${response.statusCode}: ${body}`));
      });
    }).on('error', fail);
  });
}

/** Microseconds a request, of the server's process and of the database's beside it. */
async function measure({ server, path }, requests, postmaster) {
  const before = { server: await server.cpu(), database: cpuOfChildren(postmaster) };
  let left = requests;
  const readOn = async () => {
    while (left-- > 0) await read(server, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  const after = { server: await server.cpu(), database: cpuOfChildren(postmaster) };
  return { server: (after.server - before.server) / requests, database: (after.database - before.database) / requests };
}

/**
 * Rounds of slices, the two by turns: the machine's bad moments fall on both. A first round is everybody's warm-up and
 * does not count.
 * @param {Readonly<Record<'product' | 'floor', { server: object, path: string }>>} asked
 * @param {{ rounds: number, slices: number, warmUpSlices: number, requests: number, postmaster: number }} plan
 */
export async function interleave(asked, { rounds, slices, warmUpSlices, requests, postmaster }) {
  const measureRound = async (count) => {
    const sum = { floor: { server: 0, database: 0 }, product: { server: 0, database: 0 } };
    for (let slice = 0; slice < count; slice += 1) {
      for (const name of ['floor', 'product']) {
        const cost = await measure(asked[name], requests, postmaster);
        sum[name].server += cost.server / count;
        sum[name].database += cost.database / count;
      }
    }
    return sum;
  };
  await measureRound(warmUpSlices);
  const measured = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measureRound(slices));
  return measured;
}
