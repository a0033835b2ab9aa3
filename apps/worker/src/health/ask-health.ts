import { readSweepAge, type OpenLedger } from '@sapar/casework';
import type { MailSender } from '@sapar/mail';

export interface Part {
  readonly name: 'worker' | 'mail';
  readonly ok: boolean;
  readonly detail: string | null;
}

export interface HealthSources {
  readonly ledger: OpenLedger;
  readonly sender: Pick<MailSender, 'verify'>;
  readonly sweepSeconds: number;
}

const LEAST_LATE_SECONDS = 120;
const MISSED_SWEEPS = 3;

/** Whether reminders are looked for and mails would leave; a worker that lives but no longer sweeps is not ready. */
export async function askHealth(sources: HealthSources, isRunning: () => boolean): Promise<readonly Part[]> {
  const worker = isRunning() ? await sweepFault(sources) : 'takes no jobs';
  const mail = await faultOf(sources.sender.verify().then(() => null));
  return [
    { name: 'worker', ok: worker === null, detail: worker },
    { name: 'mail', ok: mail === null, detail: mail },
  ];
}

const sweepFault = ({ ledger, sweepSeconds }: HealthSources): Promise<string | null> =>
  faultOf(
    readSweepAge(ledger).then((age) => {
      if (age === null) return 'has not looked for reminders yet';
      const isLate = age > Math.max(LEAST_LATE_SECONDS, sweepSeconds * MISSED_SWEEPS);
      return isLate ? `last looked for reminders ${String(age)} seconds ago` : null;
    }),
  );

/** What the work found wrong, or why it could not be done. */
const faultOf = (work: Promise<string | null>): Promise<string | null> =>
  work.catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
