// The independent witness, in a process of its own: every mail is in its file, on disk, before the sender is told so.
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { converse } from './conversation.mjs';
import { Manners } from './manners.mjs';

const file = openSync(process.argv[2], 'a');
const sockets = new Set();
const manners = new Manners();
let waiting = [];
let port = 0;
let server = null;

const witness = {
  manners,
  write: (mail) => {
    writeSync(file, `${JSON.stringify(mail)}\n`);
    fsyncSync(file);
  },
  note: (event) => process.send?.(event),
  untilReleased: () => new Promise((resume) => waiting.push(resume)),
};

const open = () =>
  new Promise((ready) => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      converse(socket, witness);
    });
    server.listen(port, '127.0.0.1', () => {
      port = server.address().port;
      ready();
    });
  });

const close = async () => {
  const closed = new Promise((done) => server.close(done));
  for (const socket of sockets) socket.destroy();
  await closed;
};

const release = () => {
  for (const resume of waiting.splice(0)) resume();
};

const COMMANDS = { manners: (rules) => manners.set(rules), release, open, close };

process.on('message', ({ id, command, value }) => {
  void Promise.resolve(COMMANDS[command](value)).then(() => process.send?.({ reply: id, port }));
});
process.on('disconnect', () => process.exit(0));
await open();
process.send?.({ event: 'open', port });
