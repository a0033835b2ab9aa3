import { expect, type APIRequestContext } from '@playwright/test';
import { MAILBOX } from './address.js';

interface Summary {
  readonly ID: string;
  readonly Subject: string;
  readonly To: readonly { readonly Address: string }[];
}

export interface Mail extends Summary {
  readonly Text: string;
  readonly HTML: string;
  readonly Attachments: readonly unknown[];
}

interface Wanted {
  readonly to: string;
  /** What its plain text says. */
  readonly saying: string;
}

/** A mail passes a sweep, a queue and a server; on a busy machine that takes its time. */
const PATIENCE_MILLISECONDS = 40_000;

/** A mail that was read never changes; by the last journey a colleague of the demo has got some hundred. */
const readBefore = new Map<string, Mail>();

/** The mails that reached the local mailbox, as a recipient would read them. */
export class Mailbox {
  constructor(private readonly request: APIRequestContext) {}

  /** Waits for the newest mail to somebody that says something. */
  async find(wanted: Wanted): Promise<Mail> {
    await expect
      .poll(async () => (await this.all(wanted)).length, { message: sentence(wanted), timeout: PATIENCE_MILLISECONDS })
      .toBeGreaterThan(0);
    return (await this.all(wanted))[0]!;
  }

  /** All that have arrived by now, newest first. */
  async all({ to, saying }: Wanted): Promise<readonly Mail[]> {
    const listed = await this.read<{ readonly messages: readonly Summary[] }>('messages?limit=2000');
    const toThem = listed.messages.filter(({ To }) => To.some(({ Address }) => Address === to));
    const mails = await Promise.all(toThem.map(async ({ ID }) => this.mail(ID)));
    return mails.filter(({ Text }) => Text.includes(saying));
  }

  private async mail(id: string): Promise<Mail> {
    const mail = readBefore.get(id) ?? (await this.read<Mail>(`message/${id}`));
    readBefore.set(id, mail);
    return mail;
  }

  private async read<Body>(path: string): Promise<Body> {
    // The mailbox may close an idle connection in the very moment in which it is taken up again.
    const answer = await this.request.get(`${MAILBOX}/api/v1/${path}`, { maxRetries: 3 });
    return (await answer.json()) as Body;
  }
}

const sentence = ({ to, saying }: Wanted): string => `a mail to ${to} that says ${saying}`;

/** Every address in a mail's plain text, in its order. */
export const linksOf = (text: string): readonly string[] => text.match(/https?:\/\/\S+/g) ?? [];

/** An address that no other journey writes to. */
export const personalAddress = (): string => `${crypto.randomUUID()}@visitor.example`;
