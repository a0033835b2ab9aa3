import { listen, type Listening } from '@sapar/persistence';
import type { LiveChange } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { changesAfter, latestChange, type ChangeLine } from './read-changes.js';
import { permissionToHear } from './who-may-hear.js';

/** What an open page hears. */
interface LiveReader {
  readonly actor: Actor;
  /** Number of the last change that it knows; null: from now on. */
  readonly after: number | null;
  /** Asked before anything is told: a session that has ended hears no more. */
  isStillThere(): Promise<boolean>;
  /** Changes up to this number; null instead of them when they are too many to be named. */
  tell(changes: readonly LiveChange[] | null, upTo: number): void;
  /** Said when nothing else is, so that a line that is broken is noticed. */
  beat(): void;
  end(): void;
}

export interface LiveFeed {
  /** Joins once it is told what came since; the answer leaves. Refused when one session has too many open. */
  join(reader: LiveReader): Promise<() => void>;
  close(): Promise<void>;
}

interface FeedStyle {
  /** Address at which commits are heard; without it only the beat looks for changes. */
  readonly listenUrl?: string;
  readonly beatMilliseconds?: number;
}

interface Place {
  readonly reader: LiveReader;
  known: number;
}

const BEAT = 20_000;
/** One act may add several lines; they are told together. */
const GATHER = 50;
const NAMED_AT_ONCE = 200;
const A_SESSION = 6;
const BUSY_SECONDS = 30;

/** Tells open pages what commits have changed, whichever process made them; each company's lines are read once for all of its readers. */
export function openLiveFeed(casework: Casework, style: FeedStyle = {}): LiveFeed {
  const companies = new Map<string, Company>();
  const wake = (tenantId: string | null): void => {
    for (const [id, company] of companies) if (tenantId === null || tenantId === id) company.wake();
  };
  const listening: Listening | null =
    style.listenUrl === undefined ? null : listen(style.listenUrl, 'sapar_journal', wake);
  const timer = setInterval(() => {
    for (const company of companies.values()) void company.beat();
  }, style.beatMilliseconds ?? BEAT).unref();
  const placesOf = (sessionId: string): number =>
    [...companies.values()].reduce((total, company) => total + company.countOf(sessionId), 0);
  return {
    join: async (reader) => {
      const { tenantId, sessionId } = reader.actor;
      if (placesOf(sessionId) >= A_SESSION) throw new CaseworkError('too-many-requests', [], BUSY_SECONDS);
      const company = companies.get(tenantId) ?? new Company(casework, tenantId);
      companies.set(tenantId, company);
      const leave = await company.join(reader);
      return () => {
        leave();
        if (company.isEmpty && companies.get(tenantId) === company) companies.delete(tenantId);
      };
    },
    close: async () => {
      clearInterval(timer);
      for (const company of companies.values()) company.end();
      await listening?.close();
    },
  };
}

/** The readers of one company in this process. */
class Company {
  private readonly places = new Set<Place>();
  private isReading = false;
  private isWanted = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly casework: Casework,
    private readonly tenantId: string,
  ) {}

  get isEmpty(): boolean {
    return this.places.size === 0;
  }

  countOf(sessionId: string): number {
    return [...this.places].filter(({ reader }) => reader.actor.sessionId === sessionId).length;
  }

  async join(reader: LiveReader): Promise<() => void> {
    // Stands in the list before it asks for the newest number; what comes in between wakes the next reading.
    const place: Place = { reader, known: Number.MAX_SAFE_INTEGER };
    this.places.add(place);
    const leave = (): void => {
      this.places.delete(place);
    };
    try {
      const latest = await latestChange(this.casework, this.tenantId);
      // A number that this journal has not reached comes from another company of the same person.
      place.known = Math.min(reader.after ?? latest, latest);
      reader.tell([], place.known);
      if (place.known < latest) await this.read();
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  wake(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.read().catch(() => undefined); // The beat looks again.
    }, GATHER).unref();
  }

  async beat(): Promise<void> {
    await Promise.all([...this.places].map(async (place) => (await this.isThere(place)) && place.reader.beat()));
    await this.read().catch(() => undefined);
  }

  end(): void {
    clearTimeout(this.timer);
    for (const { reader } of this.places) reader.end();
    this.places.clear();
  }

  private async read(): Promise<void> {
    if (this.isReading) {
      this.isWanted = true;
      return;
    }
    this.isReading = true;
    try {
      do {
        this.isWanted = false;
        await this.readOnce();
      } while (this.isWanted);
    } finally {
      this.isReading = false;
    }
  }

  private async readOnce(): Promise<void> {
    const latest = await latestChange(this.casework, this.tenantId);
    const behind = [...this.places].filter(({ known }) => known < latest);
    const near = behind.filter(({ known }) => latest - known <= NAMED_AT_ONCE);
    const from = Math.min(...near.map(({ known }) => known));
    const lines = near.length === 0 ? [] : await changesAfter(this.casework, this.tenantId, from, latest - from);
    await Promise.all(
      behind.map(async (place) => {
        if (!(await this.isThere(place)) || place.known >= latest) return;
        const isNear = near.includes(place);
        const told = isNear ? toldOf(lines, place) : null;
        place.known = latest;
        place.reader.tell(told, latest);
      }),
    );
  }

  /** Whoever has been signed out is sent away instead. */
  private async isThere(place: Place): Promise<boolean> {
    const isThere = await place.reader.isStillThere().catch(() => true);
    if (isThere) return this.places.has(place);
    this.places.delete(place);
    place.reader.end();
    return false;
  }
}

/** The lines that this reader does not know and may know of; of one thing changed twice the last. */
function toldOf(lines: readonly ChangeLine[], { known, reader: { actor } }: Place): readonly LiveChange[] {
  const last = new Map<string, LiveChange>();
  for (const { position, byUserId, ...line } of lines) {
    if (position <= known || !actor.permissions.includes(permissionToHear(line.kind))) continue;
    const isOwn = byUserId === actor.userId;
    const key = `${line.kind} ${line.id} ${String(isOwn)}`;
    last.delete(key);
    last.set(key, { ...line, isOwn });
  }
  return [...last.values()];
}
