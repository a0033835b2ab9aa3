import { fork } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./witness-process.mjs', import.meta.url));

/** @typedef {{ messageId: string, recipient: string, key: string, isTaken: boolean, isAnswered: boolean }} WitnessedMail */

/**
 * The mail server of a scenario.
 * @param {string} file where it writes what it takes
 */
export async function startWitness(file) {
  rmSync(file, { force: true });
  const child = fork(SCRIPT, [file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const events = [];
  const replies = new Map();
  let asked = 0;
  child.on('message', (message) => {
    if (message.reply === undefined) events.push(message);
    else replies.get(message.reply)?.(message);
  });
  const tell = (command, value) =>
    new Promise((done) => {
      asked += 1;
      replies.set(asked, done);
      child.send({ id: asked, command, value });
    });
  const gone = new Promise((done) => child.once('exit', done));
  const port = await new Promise((done) => child.once('message', (message) => done(message.port)));
  return {
    url: `smtp://worker:secret@127.0.0.1:${port}`,
    /** @param {...import('./manners.mjs').Manner} rules none: polite again */
    behave: (...rules) => tell('manners', rules),
    /** Lets everything go on that hangs. */
    release: () => tell('release'),
    goAway: () => tell('close'),
    comeBack: () => tell('open'),
    /** How often something of this kind was seen. */
    seen: (event) => events.filter((one) => one.event === event).length,
    /** Mails whose final dot came: taken or not, answered or not. @returns {readonly WitnessedMail[]} */
    witnessed: () => readLines(file),
    /** How many were taken. */
    count: () => readLines(file).filter(({ isTaken }) => isTaken).length,
    stop: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const readLines = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];
