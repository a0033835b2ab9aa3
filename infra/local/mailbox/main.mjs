// The local mailbox: a real SMTP server and a page that shows what it received.
import { join } from 'node:path';
import { startMailbox } from './mailbox.mjs';

const host = process.env['MAIL_HOST'] ?? '127.0.0.1';
const folder = join(process.env['DATA_DIR'] ?? '.data', 'mailbox');
const ports = { smtpPort: readPort('MAIL_SMTP_PORT', 1025), webPort: readPort('MAIL_WEB_PORT', 8025) };

try {
  const mailbox = await startMailbox({ host, folder, ...ports });
  process.stdout.write(`Mailbox: SMTP on ${host}:${mailbox.smtpPort}, page at http://${host}:${mailbox.webPort}\n`);
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void mailbox.stop().then(() => process.exit(0));
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, stop);
  // The pipe on standard input closes when the process that holds its other end is gone, however it ended.
  if (process.env['SAPAR_EXIT_WITH_PARENT'] === '1') process.stdin.resume().on('close', stop);
} catch (fault) {
  process.stderr.write(`${explain(fault)}\n`);
  process.exit(1);
}

function readPort(name, otherwise) {
  const given = process.env[name] ?? String(otherwise);
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65535) return Number(given);
  process.stderr.write(`${name} must be a port number, not '${given}'.\n`);
  process.exit(1);
}

function explain(fault) {
  const { code, port, message } = /** @type {NodeJS.ErrnoException & { port?: number }} */ (fault);
  const variable = port === ports.smtpPort ? 'MAIL_SMTP_PORT' : 'MAIL_WEB_PORT';
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; set ${variable} to a free port.`;
  if (code === 'EACCES' && port)
    return `Port ${port} may not be used by this user; set ${variable} to a port above 1023.`;
  return `The mailbox could not start: ${message}`;
}
