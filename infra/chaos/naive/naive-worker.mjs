// The obvious design, as many products have it: a job in the queue is a mail, and its handler sends it.
import { Worker } from 'bullmq';
import { createTransport } from 'nodemailer';

const AT_ONCE = 20;
const transport = createTransport({
  ...{ url: process.env['SMTP_URL'], pool: true, maxConnections: AT_ONCE, maxMessages: Number.POSITIVE_INFINITY },
});
const send = ({ data }) =>
  transport.sendMail({
    from: 'reminders@sapar.example',
    to: data.recipient,
    subject: 'File the notification',
    text: 'Today.',
  });

// Short locks: what a dead worker had in hand is soon given to the next.
new Worker('naive', send, {
  connection: { url: process.env['REDIS_URL'], maxRetriesPerRequest: null },
  ...{ concurrency: AT_ONCE, lockDuration: 1_000, stalledInterval: 1_000, maxStalledCount: 1_000 },
}).on('error', () => undefined);
process.stdin.resume().once('end', () => process.exit(0));
process.send?.('ready');
