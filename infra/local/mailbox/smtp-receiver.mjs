import { SMTPServer } from 'smtp-server';

const SIZE_LIMIT = 25 * 1024 * 1024;

/**
 * @param {import('./message-store.mjs').MessageStore} store
 * @param {() => string} now the moment as an ISO string
 * @returns {SMTPServer} takes any sender, recipient and login; it is only ever a place to look at mails
 */
export function createSmtpReceiver(store, now) {
  const server = new SMTPServer({
    banner: 'Sapar local mailbox',
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    authOptional: true,
    allowInsecureAuth: true,
    size: SIZE_LIMIT,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onData: (stream, session, done) => void receive(store, now, stream, session, done),
  });
  // A sender that drops the line is no fault of the mailbox.
  server.on('error', () => undefined);
  return server;
}

async function receive(store, now, stream, session, done) {
  try {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    if (stream.sizeExceeded) return done(refusal(552, 'Message is larger than 25 MB'));
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    const { ID } = await store.add(Buffer.concat(chunks), recipients, now());
    return done(null, `Ok: queued as ${ID}`);
  } catch (fault) {
    return done(refusal(451, `Could not be stored: ${fault instanceof Error ? fault.message : String(fault)}`));
  }
}

function refusal(responseCode, message) {
  return Object.assign(new Error(message), { responseCode });
}
