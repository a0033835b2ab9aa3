import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { summarise } from './message-summary.mjs';

/** The local mailbox is for looking, not for keeping: beyond this many the oldest mail is dropped. */
export const MESSAGE_LIMIT = 2000;

/** @typedef {import('./message-summary.mjs').MessageSummary} MessageSummary */

/** Mails as `.eml` files with a small `.json` beside each, so that they survive a restart and can be opened by hand. */
export class MessageStore {
  /** @type {MessageSummary[]} newest first */
  #messages = [];
  #folder;
  #limit;

  /** @param {string} folder @param {number} [limit] */
  constructor(folder, limit = MESSAGE_LIMIT) {
    this.#folder = folder;
    this.#limit = limit;
    mkdirSync(folder, { recursive: true });
  }

  /** Reads what an earlier run kept; a mail whose summary was never written is parsed again. */
  async load() {
    const ids = readdirSync(this.#folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -4));
    const loaded = [];
    for (const id of ids) loaded.push(await this.#readSummary(id));
    this.#messages = loaded.sort((left, right) => right.Created.localeCompare(left.Created));
  }

  /** @param {Buffer} raw @param {readonly string[]} recipients of the envelope @param {string} createdAt */
  async add(raw, recipients, createdAt) {
    const id = randomUUID();
    writeAtOnce(this.#path(id, 'eml'), raw);
    const facts = { id, size: raw.length, createdAt, isRead: false, recipients };
    const summary = summarise(await parse(raw), facts);
    this.#write(summary);
    this.#messages.unshift(summary);
    for (const dropped of this.#messages.splice(this.#limit)) this.#erase(dropped.ID);
    return summary;
  }

  /** @returns {readonly MessageSummary[]} newest first */
  list() {
    return this.#messages;
  }

  /** @param {string} id or `latest` */
  find(id) {
    return id === 'latest' ? this.#messages[0] : this.#messages.find(({ ID }) => ID === id);
  }

  /** @param {string} id */
  raw(id) {
    return readFileSync(this.#path(id, 'eml'));
  }

  /** @param {readonly string[]} ids @param {boolean} isRead */
  markRead(ids, isRead) {
    for (const message of this.#messages.filter(({ ID, Read }) => ids.includes(ID) && Read !== isRead)) {
      message.Read = isRead;
      this.#write(message);
    }
  }

  /** @param {readonly string[]} ids */
  remove(ids) {
    const doomed = new Set(ids);
    for (const { ID } of this.#messages) if (doomed.has(ID)) this.#erase(ID);
    this.#messages = this.#messages.filter(({ ID }) => !doomed.has(ID));
  }

  async #readSummary(id) {
    const path = this.#path(id, 'json');
    if (existsSync(path)) return /** @type {MessageSummary} */ (JSON.parse(readFileSync(path, 'utf8')));
    const raw = this.raw(id);
    const mail = await parse(raw);
    const createdAt = (mail.date ?? new Date(0)).toISOString();
    const summary = summarise(mail, { id, size: raw.length, createdAt, isRead: false, recipients: [] });
    this.#write(summary);
    return summary;
  }

  #write(summary) {
    writeAtOnce(this.#path(summary.ID, 'json'), JSON.stringify(summary));
  }

  #erase(id) {
    rmSync(this.#path(id, 'eml'), { force: true });
    rmSync(this.#path(id, 'json'), { force: true });
  }

  #path(id, extension) {
    return join(this.#folder, `${id}.${extension}`);
  }
}

/** @param {Buffer} raw */
export const parse = (raw) => simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });

function writeAtOnce(path, content) {
  writeFileSync(`${path}.part`, content, { flush: true });
  renameSync(`${path}.part`, path);
}
