import { join } from 'node:path';
import { MessageStore } from './message-store.mjs';
import { createSmtpReceiver } from './smtp-receiver.mjs';
import { createMailboxWebServer } from './web-server.mjs';

/**
 * @param {{ host?: string, smtpPort: number, webPort: number, folder: string, limit?: number, now?: () => string }} options
 * @returns {Promise<{ smtpPort: number, webPort: number, stop: () => Promise<void> }>}
 */
export async function startMailbox({
  host = '127.0.0.1',
  smtpPort,
  webPort,
  folder,
  limit,
  now = () => new Date().toISOString(),
}) {
  const store = new MessageStore(join(folder), limit);
  await store.load();
  const web = createMailboxWebServer(store);
  const receiver = createSmtpReceiver(store, now);
  const webAt = await listen(web, webPort, host);
  const smtpAt = await listen(receiver.server, smtpPort, host);
  const stop = async () => {
    web.closeAllConnections();
    await Promise.all([
      new Promise((done) => web.close(done)),
      new Promise((done) => receiver.close(() => done(undefined))),
    ]);
  };
  return { smtpPort: smtpAt, webPort: webAt, stop };
}

function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.removeListener('error', fail);
      done(server.address().port);
    });
  });
}
