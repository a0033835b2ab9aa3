import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addSite, changeSite, openLiveFeed, readCase, recordArrival } from '@sapar/casework';
import { NewSite } from '@sapar/contracts';
import { addBreach, arrivalOn, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from '../create-app.js';

let scene: Scene;
let apps: NestFastifyApplication[];
let addresses: string[];
let caseId: string;
let technicianId: string;

/** Two processes over one database; what is done here is done by neither of them. */
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  caseId = await scene.openCase();
  technicianId = (await readCase(scene.casework, scene.host, caseId)).technician.id;
  const health = () => Promise.resolve([]);
  const settings = { pageFolder: '/nowhere', logLevel: 'silent', isSecure: false };
  apps = await Promise.all(
    [0, 1].map(() => {
      const live = openLiveFeed(scene.casework, { listenUrl: scene.database.appUrl, beatMilliseconds: 100 });
      return createApp({ ...settings, casework: scene.casework, health, live });
    }),
  );
  for (const app of apps) await app.listen(0, '127.0.0.1');
  addresses = await Promise.all(apps.map((app) => app.getUrl()));
}, 60_000);
afterAll(async () => {
  // A server with open streams ends all the same.
  await Promise.all(apps.map((app) => app.close()));
  await scene.close();
});

async function signIn(email: string, at = 0): Promise<Record<string, string>> {
  const response = await fetch(`${addresses[at]!}/api/v1/session`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ email, password: SCENE_PASSWORD }),
  });
  return { cookie: response.headers.get('set-cookie')!.split(';')[0]! };
}

/** One open page: what it has heard, and a wait for what it is to hear. */
class Listener {
  heard = '';
  private readonly chunks: AsyncIterator<string>;

  private constructor(private readonly response: IncomingMessage) {
    this.chunks = response.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
  }

  static async open(headers: Record<string, string>, { at = 0, question = '' } = {}): Promise<Listener> {
    const asked = get(`${addresses[at]!}/api/v1/events${question}`, {
      headers: { accept: 'text/event-stream', ...headers },
    });
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
    return new Listener(response);
  }

  /** Reads until it has been told this, or to the end of the stream. */
  async until(text: string | null): Promise<string> {
    while (text === null || !this.heard.includes(text)) {
      const { done, value } = await this.chunks.next();
      if (done === true) break;
      this.heard += value;
    }
    return this.heard;
  }

  get known(): string {
    return /id: (\d+)\nevent: known/.exec(this.heard)![1]!;
  }

  leave(): void {
    this.response.destroy();
  }
}

const newSite = (name: string) => NewSite.parse({ name, address: 'Aktau' });

describe('open pages', () => {
  it('of both companies hear of an act in a shared case from any process, by kind and id; a third company hears of its own alone', async () => {
    const ours = await Listener.open(await signIn(SCENE_EMAIL));
    const theirs = await Listener.open(await signIn('hr@kessel.example', 1), { at: 1 });
    const strangers = await Listener.open(await signIn('other@other.example', 1), { at: 1 });
    for (const page of [ours, theirs, strangers]) await page.until('event: known');
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-26'));
    const { id } = await addSite(scene.casework, scene.otherHost, newSite('A place of the third'));

    const told = `"kind":"stay"`;
    expect(await ours.until(told)).toContain('"isOwn":true');
    const words = await theirs.until(told);
    expect(words).toContain(`"caseId":"${caseId}"`);
    expect(words).toContain('"isOwn":false');
    for (const personal of ['Almaty', 'Atyrau', '2026-03-26', 'Aliya']) expect(words).not.toContain(personal);
    const { length } = (await strangers.until(id)).match(/event: change/g) ?? [];
    expect([length, strangers.heard.includes(caseId)]).toEqual([1, false]);
    expect(theirs.heard).not.toContain(id);
    for (const page of [ours, theirs, strangers]) page.leave();
  });

  it('say who it was when they ask: of the other company only its name, and to a stranger nothing', async () => {
    const supplier = await signIn('hr@kessel.example');
    const page = await Listener.open(supplier, { question: '?after=0' });
    const [, line] = /"line":"([^"]+)","kind":"stay"/.exec(await page.until('"kind":"stay"'))!;
    page.leave();
    const ask = (headers: Record<string, string>) => fetch(`${addresses[0]!}/api/v1/changes/${line!}`, { headers });
    expect(await (await ask(supplier)).json()).toMatchObject({ act: 'arrival-recorded', byName: 'Dala Industry LLP' });
    expect(await (await ask(await signIn(SCENE_EMAIL))).json()).toMatchObject({ byName: 'Aliya Serikova' });
    expect((await ask(await signIn('other@other.example'))).status).toBe(404);
  });

  it('that come back hear what they have missed, and of very much only that there was much', async () => {
    const { casework, host } = scene;
    const headers = await signIn(SCENE_EMAIL);
    const page = await Listener.open(headers);
    await page.until('event: known');
    page.leave();
    const site = await addSite(casework, host, newSite('A place'));
    const back = await Listener.open({ ...headers, 'last-event-id': page.known });
    expect(await back.until(site.id)).toContain('"kind":"site"');
    back.leave();
    for (let version = 1; version <= 201; version += 1)
      await changeSite(casework, host, site.id, version, newSite(`A place ${String(version)}`));
    const late = await Listener.open({ ...headers, 'last-event-id': page.known });
    expect(await late.until('event: reset')).not.toContain('event: change');
    late.leave();
  });

  it('hear nothing of what the role may not read', async () => {
    const { database, host } = scene;
    await database.admin.query(`update membership set role = 'manager' where user_id = $1`, [host.userId]);
    const page = await Listener.open(await signIn(SCENE_EMAIL));
    await page.until('event: known');
    await addBreach(scene, technicianId);
    const site = await addSite(scene.casework, host, newSite('After the breach'));
    expect(await page.until(site.id)).not.toContain('"kind":"incident"');
    page.leave();
    await database.admin.query(`update membership set role = 'coordinator' where user_id = $1`, [host.userId]);
  });

  it('are closed when their session has ended, and told nothing more', async () => {
    const headers = await signIn(SCENE_EMAIL);
    const page = await Listener.open(headers);
    await page.until('event: known');
    expect((await fetch(`${addresses[1]!}/api/v1/session`, { method: 'DELETE', headers })).status).toBe(204);
    const site = await addSite(scene.casework, scene.host, newSite('After the end'));
    expect(await page.until(null)).not.toContain(site.id);
  });

  it('are no more than six of one session', async () => {
    const headers = await signIn(SCENE_EMAIL);
    const open = await Promise.all(Array.from({ length: 6 }, () => Listener.open(headers)));
    const accept = { accept: 'text/event-stream' };
    const seventh = await fetch(`${addresses[0]!}/api/v1/events`, { headers: { ...headers, ...accept } });
    expect([seventh.status, seventh.headers.get('retry-after')]).toEqual([429, '30']);
    for (const page of open) page.leave();
  });

  it('is answered at once, without a stream, for whoever asks for none', async () => {
    const answer = await fetch(`${addresses[0]!}/api/v1/events`, { headers: await signIn(SCENE_EMAIL) });
    expect(await answer.text()).toMatch(/^retry: 3000\n\nid: \d+\nevent: known\ndata: {}\n\n$/);
    expect((await fetch(`${addresses[0]!}/api/v1/events`)).status).toBe(401);
  });
});
