import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Refused } from './refused.mjs';

const DEFAULTS = { PORT: 3000, MAIL_SMTP_PORT: 1025, MAIL_WEB_PORT: 8025 };

/** Any free one unless one is asked for: nobody types these. */
const CHOSEN = ['WORKER_PORT', 'INBOUND_SMTP_PORT'];
const chosenPort = (name, given) => (given ? readPort(name, given, 0) : 0);

/** Below what systems hand out to outgoing connections: nobody takes such a port by chance before it is opened. */
const CHOICE = { from: 20_000, to: 32_000 };

/** A TCP port of the address that nobody listens on now. */
export async function findFreePort(host = '127.0.0.1') {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(CHOICE.from, CHOICE.to);
    if ((await faultOf(port, host)) === null) return port;
  }
  throw new Refused(`No port from ${CHOICE.from} to ${CHOICE.to} is free on ${host}.`);
}

/** Ports as numbers, nothing opened yet; the mailbox needs none when mail goes elsewhere. */
export function readPorts(environment) {
  const hasMailbox = !environment['SMTP_URL'];
  const named = Object.entries(DEFAULTS).filter(([name]) => hasMailbox || name === 'PORT');
  const ports = Object.fromEntries(
    named.map(([name, otherwise]) => [name, readPort(name, environment[name], otherwise)]),
  );
  return { ...ports, ...Object.fromEntries(CHOSEN.map((name) => [name, chosenPort(name, environment[name])])) };
}

function readPort(name, given, otherwise) {
  const text = given === undefined || given === '' ? String(otherwise) : given;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new Refused(`${name} must be a port number, not '${text}'.`);
  return Number(text);
}

/** Makes sure that each port can be used, and chooses one where 0 was asked for. */
export async function claimPorts(ports, host) {
  const claimed = {};
  for (const [name, port] of Object.entries(ports)) {
    const address = name === 'PORT' ? host : '127.0.0.1';
    if (port !== 0) await checkPort(name, port, address);
    claimed[name] = port === 0 ? await findFreePort(address) : port;
  }
  return claimed;
}

async function checkPort(name, port, host) {
  const fault = await faultOf(port, host);
  if (fault !== null) throw new Refused(portSentence(name, port, fault));
}

/** What keeps a program from listening there now, or null. */
function faultOf(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', done);
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
}

function portSentence(name, port, { code, message }) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; set ${name} to a free port.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user; set ${name} to a port above 1023.`;
  return `Port ${port} cannot be used: ${message}.`;
}
