// One SMTP conversation, spoken by hand: a library's server cannot be cut at any byte one likes.
const END_OF_TEXT = '\r\n.\r\n';
const WORDS = { 421: 'closing', 450: 'try later', 451: 'try later', 452: 'full', 535: 'wrong credentials', 550: 'no' };

/**
 * @param {import('node:net').Socket} socket
 * @param {{ manners: import('./manners.mjs').Manners, write: (mail: object) => void, note: (event: object) => void,
 *   untilReleased: () => Promise<void> }} witness
 */
export function converse(socket, witness) {
  new Conversation(socket, witness).start();
}

class Conversation {
  #socket;
  #witness;
  #buffer = '';
  #recipient = '';
  #isText = false;
  #isBusy = false;

  constructor(socket, witness) {
    this.#socket = socket;
    this.#witness = witness;
  }

  start() {
    this.#socket.setEncoding('latin1');
    this.#socket.on('error', () => undefined);
    this.#socket.on('data', (chunk) => {
      this.#buffer += chunk;
      void this.#readOn();
    });
    void this.#step('connect', () => this.#say(220, 'witness'));
  }

  /** One line or one text at a time: what comes while an answer is due waits. */
  async #readOn() {
    while (!this.#isBusy) {
      const end = this.#isText ? this.#buffer.indexOf(END_OF_TEXT) : this.#buffer.indexOf('\r\n');
      if (end < 0) return;
      const piece = this.#buffer.slice(0, end);
      this.#buffer = this.#buffer.slice(end + (this.#isText ? END_OF_TEXT.length : 2));
      this.#isBusy = true;
      await (this.#isText ? this.#endText(piece) : this.#command(piece));
      this.#isBusy = false;
    }
  }

  async #command(line) {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return this.#socket.write('250-witness\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n');
    if (verb === 'AUTH') return this.#step('auth', () => this.#say(235, 'welcome'));
    if (verb === 'RCPT') {
      this.#recipient = (/<([^>]*)>/.exec(line)?.[1] ?? '').toLowerCase();
      return this.#step('rcpt', () => this.#say(250, 'ok'));
    }
    if (verb === 'DATA') return this.#step('data', () => this.#takeText());
    if (verb === 'QUIT') return this.#socket.end('221 bye\r\n');
    return this.#say(250, 'ok');
  }

  async #takeText() {
    this.#isText = true;
    this.#say(354, 'go on');
    // The first bytes of the text are the last that get through.
    await this.#step('text', () => undefined);
  }

  async #endText(text) {
    this.#isText = false;
    const mail = { recipient: this.#recipient, ...headersOf(text) };
    this.#witness.note({ event: 'dot', ...mail });
    const manner = this.#witness.manners.at('dot', this.#recipient);
    const does = manner?.does;
    const isTaken = does !== 'answer' && does !== 'cut-untaken';
    const isAnswered = does !== 'cut' && does !== 'cut-untaken' && does !== 'hang';
    if (isTaken || !isAnswered) this.#witness.write({ ...mail, isTaken, isAnswered });
    await this.#follow(manner, () => this.#say(250, 'taken'));
  }

  #step(at, otherwise) {
    return this.#follow(this.#witness.manners.at(at, this.#recipient), otherwise);
  }

  async #follow(manner, otherwise) {
    switch (manner?.does) {
      case undefined:
        return otherwise();
      case 'answer':
        this.#say(manner.code);
        return manner.code === 421 ? this.#socket.end() : undefined;
      case 'wait':
        await new Promise((resume) => setTimeout(resume, manner.milliseconds));
        return otherwise();
      case 'hang':
        this.#witness.note({ event: 'hang', recipient: this.#recipient });
        await this.#witness.untilReleased();
        return otherwise();
      default:
        this.#witness.note({ event: 'cut', recipient: this.#recipient });
        return this.#socket.destroy();
    }
  }

  #say(code, words = WORDS[code] ?? 'no') {
    if (this.#socket.writable) this.#socket.write(`${String(code)} ${words}\r\n`);
  }
}

const headersOf = (text) => {
  const head = text.slice(0, text.indexOf('\r\n\r\n'));
  const header = (name) => new RegExp(`^${name}:\\s*(\\S+)`, 'im').exec(head)?.[1] ?? '';
  return { messageId: header('Message-ID'), key: header('X-Reminder-Key') };
};
