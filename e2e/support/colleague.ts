import { OWNER } from './demo.js';
import type { Desk } from './desk.js';
import { linksOf, personalAddress, type Mailbox } from './mailbox.js';

export interface Colleague {
  readonly email: string;
  readonly password: string;
}

/** Somebody new at the host, of one journey alone: the accounts of the demo are everybody's. Leaves the browser signed in as the owner. */
export async function newColleague(desk: Desk, mailbox: Mailbox): Promise<Colleague> {
  await desk.signIn('en', OWNER.email);
  const colleague = { email: personalAddress(), password: 'a first long password' };
  await desk.post('account-invites', { email: colleague.email, role: 'auditor', language: 'en' });
  const [invitation] = linksOf((await mailbox.find({ to: colleague.email, saying: 'Join' })).Text);
  const token = new URL(invitation!).pathname.split('/').pop()!;
  await desk.post(`invite-pages/${token}/acceptance`, { name: 'Sanzhar Umarov', password: colleague.password });
  return colleague;
}
