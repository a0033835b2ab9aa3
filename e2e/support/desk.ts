import { expect, type APIRequestContext } from '@playwright/test';
import type { Language } from '@sapar/messages';
import { addDays, type CalendarDate } from '@sapar/domain';
import { PRODUCT } from './address.js';
import { HOST, PASSWORD } from './demo.js';
import type { Mailbox } from './mailbox.js';

export interface Visitor {
  /** As the screens and mails call the person. */
  readonly name: string;
  readonly caseId: string;
}

interface VisitorStyle {
  readonly plannedInDays?: number;
  readonly email?: string;
  readonly language?: Language;
  readonly basis?: 'visa' | 'visa-free';
  readonly visaCategory?: string;
  readonly visaEntries?: string;
}

export interface OpenDeadline {
  readonly id: string;
  readonly state: string;
  readonly dueOn: CalendarDate;
  readonly isProvisional: boolean;
}

interface Row {
  readonly id: string;
}
interface Page {
  readonly items: readonly Row[];
}

const PASSPORT = 'C01X00T47';
export const HOTEL = 'Atyrau, Hotel Ak Zhaiyk, Azattyq Ave 4';

/** The host's desk over the interface: makes what a journey starts from, in the company of the demo. */
export class Desk {
  private missionId: string | null = null;

  constructor(
    private readonly request: APIRequestContext,
    private readonly mailbox: Mailbox,
  ) {}

  /** Signs the browser in, as the demo's coordinator if nobody else is named; the screens then speak this language. */
  async signIn(language: Language = 'en', email: string = HOST.email): Promise<void> {
    await this.post('session', { email, password: PASSWORD });
    const answer = await this.request.patch(`${PRODUCT}/api/v1/session`, { data: { language } });
    expect(answer.status()).toBe(200);
  }

  /** Today in Kazakhstan by the product's own clock. */
  async today(): Promise<CalendarDate> {
    return (await this.get<{ readonly today: CalendarDate }>('session')).today;
  }

  /** Somebody new, with a surname that nobody else has. */
  async expectVisitor({ plannedInDays, email, language, ...visa }: VisitorStyle = {}): Promise<Visitor> {
    const surname = newSurname();
    const technician = await this.post<Row>('technicians', {
      surname,
      givenNames: 'JONAS',
      citizenship: 'DE',
      passportNumber: PASSPORT,
      supplierTenantId: await this.firstOf('companies?kind=supplier'),
      ...(email === undefined ? {} : { email }),
      ...(language === undefined ? {} : { language }),
    });
    const planned = plannedInDays === undefined ? {} : { plannedArrivalOn: addDays(await this.today(), plannedInDays) };
    const visit = await this.post<Row>(`missions/${await this.mission()}/cases`, {
      technicianId: technician.id,
      basis: 'visa-free',
      ...visa,
      ...planned,
    });
    return { name: nameOf(surname), caseId: visit.id };
  }

  /** Somebody who came so many days ago; the mail about it has gone out, so that it joins no later one. */
  async receiveVisitor(daysAgo: number): Promise<Visitor> {
    const visitor = await this.expectVisitor();
    await this.post(`cases/${visitor.caseId}/arrivals`, {
      arrivedOn: addDays(await this.today(), -daysAgo),
      borderPoint: 'Almaty airport',
      addressOfStay: HOTEL,
      basis: 'visa-free',
    });
    await this.mailbox.find({ to: HOST.email, saying: visitor.name });
    return visitor;
  }

  /** What the host still has to do about this case, by when. */
  async openDeadlineOf(caseId: string): Promise<OpenDeadline> {
    const { items } = await this.get<{ readonly items: readonly OpenDeadline[] }>(`cases/${caseId}/deadlines`);
    const [open] = items.filter(({ state }) => state === 'open');
    expect(open, 'an open deadline').toBeDefined();
    return open!;
  }

  /** Rows of filings that stand in the case. */
  async countFilings(caseId: string): Promise<number> {
    const { items } = await this.get<{ readonly items: readonly { readonly filings: readonly unknown[] }[] }>(
      `cases/${caseId}/notifications`,
    );
    return items.reduce((total, { filings }) => total + filings.length, 0);
  }

  async get<Body>(path: string): Promise<Body> {
    const answer = await this.request.get(`${PRODUCT}/api/v1/${path}`);
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as Body;
  }

  /** With the version that was read, where the act needs it. */
  async post<Body>(path: string, body: unknown, version?: number): Promise<Body> {
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${String(version)}"` };
    const answer = await this.request.post(`${PRODUCT}/api/v1/${path}`, { data: body, headers });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Body;
  }

  private async firstOf(path: string): Promise<string> {
    return (await this.get<Page>(path)).items[0]!.id;
  }

  private async mission(): Promise<string> {
    this.missionId ??= await this.openMission();
    return this.missionId;
  }

  private async openMission(): Promise<string> {
    const today = await this.today();
    const mission = await this.post<Row>('missions', {
      supplierTenantId: await this.firstOf('companies?kind=supplier'),
      siteId: await this.firstOf('sites'),
      title: 'Journey in the browser',
      equipment: 'KR 210 robot cell',
      purpose: 'commissioning',
      plannedFromOn: addDays(today, -30),
      // Within the thirty days that a visa-free visitor may stay.
      plannedToOn: addDays(today, 20),
    });
    return mission.id;
  }
}

/** As the screens and mails call Jonas of this surname. */
export const nameOf = (surname: string): string => `Jonas ${surname.charAt(0)}${surname.slice(1).toLowerCase()}`;

/** Letters only: a name with figures is refused where a passport is checked. */
export function newSurname(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    String.fromCharCode(65 + (byte % 26)),
  );
  return `Q${letters.join('')}`;
}
