import { createServer } from 'node:net';
import { Refused } from './refused.mjs';

const DEFAULTS = { PORT: 3000, MAIL_SMTP_PORT: 1025, MAIL_WEB_PORT: 8025 };

/** A TCP port of the address that nobody listens on now. */
export const findFreePort = (host = '127.0.0.1') =>
  new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, host, () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

/** Ports as numbers, nothing opened yet; the mailbox needs none when mail goes elsewhere. */
export function readPorts(environment) {
  const hasMailbox = !environment['SMTP_URL'];
  const named = Object.entries(DEFAULTS).filter(([name]) => hasMailbox || name === 'PORT');
  const given = environment['WORKER_PORT'];
  const ports = Object.fromEntries(
    named.map(([name, otherwise]) => [name, readPort(name, environment[name], otherwise)]),
  );
  return { ...ports, WORKER_PORT: given ? readPort('WORKER_PORT', given, 0) : 0 };
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

function checkPort(name, port, host) {
  return new Promise((done, refuse) => {
    const probe = createServer();
    probe.once('error', (fault) => refuse(new Refused(portSentence(name, port, fault))));
    probe.listen(port, host, () => probe.close(done));
  });
}

function portSentence(name, port, { code, message }) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; set ${name} to a free port.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user; set ${name} to a port above 1023.`;
  return `Port ${port} cannot be used: ${message}.`;
}
