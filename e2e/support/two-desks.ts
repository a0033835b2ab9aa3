import { expect, type Browser, type Page } from '@playwright/test';
import { addDays, type CalendarDate } from '@sapar/domain';
import { PRODUCT } from './address.js';
import { Desk, HOTEL, nameOf, newSurname } from './desk.js';
import { SUPPLIER } from './demo.js';
import type { Mailbox } from './mailbox.js';

interface Row {
  readonly id: string;
  readonly version: number;
}

/** One visit as two companies work on it, each in a browser of its own. */
export class TwoDesks {
  private constructor(
    readonly host: Desk,
    readonly supplier: Desk,
    /** What the host and what the supplier sees. */
    readonly ours: Page,
    readonly theirs: Page,
    readonly today: CalendarDate,
    readonly name: string,
    readonly technicianId: string,
    readonly missionId: string,
    readonly caseId: string,
  ) {}

  /** First contact: the host opens the job, the supplier enters its person and puts it on the job, the host signs the route. */
  static async open(
    browser: Browser,
    mailbox: Mailbox,
    { desk, page }: { readonly desk: Desk; readonly page: Page },
  ): Promise<TwoDesks> {
    await desk.signIn();
    const theirs = await (await browser.newContext()).newPage();
    const supplier = new Desk(theirs.context().request, mailbox);
    await supplier.signIn('en', SUPPLIER.email);
    const today = await desk.today();
    const missionId = await openJob(desk, today);
    const surname = newSurname();
    const person = { surname, givenNames: 'JONAS', citizenship: 'DE', passportNumber: 'C01X00T47' };
    const technician = await supplier.post<Row>('technicians', person);
    const plan = { technicianId: technician.id, basis: 'visa', plannedArrivalOn: today };
    const visit = await supplier.post<Row>(`missions/${missionId}/cases`, plan);
    const route = { activity: 'repair', days: 15, payer: 'supplier', hasContract: true, route: 'business-visa' };
    await desk.post(`cases/${visit.id}/route`, { ...route, reason: 'warranty' });
    return new TwoDesks(desk, supplier, page, theirs, today, nameOf(surname), technician.id, missionId, visit.id);
  }

  /** Both companies read the same stage, whoever has moved it. */
  async stands(stage: string): Promise<void> {
    for (const page of [this.ours, this.theirs]) {
      await page.goto(`${PRODUCT}/cases/${this.caseId}`);
      await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText(stage);
    }
  }

  /** An invitation that was granted as it was asked for. */
  async invite(terms: object = {}): Promise<void> {
    const asked = {
      category: 'B2',
      entries: 'multiple',
      validFromOn: addDays(this.today, -60),
      ...this.until(),
      ...terms,
    };
    const draft = await this.draft(asked);
    const filed = await this.step(draft, { to: 'filed', filedOn: this.today, requestNumber: 'VMP-77' });
    await this.step(filed, { to: 'granted', decidedOn: this.today, resultNumber: '2603271234', ...asked });
  }

  draft(terms: object): Promise<Row> {
    return this.host.post<Row>(`missions/${this.missionId}/invitations`, { caseIds: [this.caseId], ...terms });
  }

  step({ id, version }: Row, facts: object): Promise<Row> {
    return this.host.post<Row>(`invitations/${id}/steps`, facts, version);
  }

  /** The visa that the consulate has put into the passport. */
  async obtainVisa(): Promise<void> {
    const printed = { kind: 'sticker', category: 'B2', entries: 'multiple', validFromOn: addDays(this.today, -60) };
    await this.supplier.post(`technicians/${this.technicianId}/visas`, {
      ...{ ...printed, ...this.until(), stayDays: 90, caseIds: [this.caseId] },
    });
  }

  async arrive(arrivedOn: CalendarDate): Promise<string> {
    const facts = { arrivedOn, borderPoint: 'Almaty airport', addressOfStay: HOTEL, basis: 'visa' };
    return (await this.host.post<{ readonly stay: Row }>(`cases/${this.caseId}/arrivals`, facts)).stay.id;
  }

  /** Every notification that nothing was filed for is confirmed with its number. */
  async confirm(): Promise<void> {
    const { items } = await this.host.get<{
      readonly items: readonly { readonly id: string; readonly filings: readonly unknown[] }[];
    }>(`cases/${this.caseId}/notifications`);
    for (const { id, filings } of items)
      if (filings.length === 0)
        await this.host.post(`notifications/${id}/filings`, {
          ...{ kind: 'confirmed', filedBy: 'host', channel: 'vmp', filedOn: this.today, number: `KZ-${id.slice(-6)}` },
        });
  }

  private until(): { readonly validToOn: CalendarDate } {
    return { validToOn: addDays(this.today, 300) };
  }
}

async function openJob(desk: Desk, today: CalendarDate): Promise<string> {
  const first = async (path: string): Promise<string> =>
    (await desk.get<{ readonly items: readonly Row[] }>(path)).items[0]!.id;
  const mission = await desk.post<Row>('missions', {
    ...{ supplierTenantId: await first('companies?kind=supplier'), siteId: await first('sites') },
    ...{ title: 'Gearbox, warranty', equipment: 'KR 210', purpose: 'repair', contractReference: 'SC-1' },
    ...{ plannedFromOn: addDays(today, -60), plannedToOn: addDays(today, 14) },
  });
  return mission.id;
}
