import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from '@sapar/contracts';
import { statedPlacesOf } from './stated-places.js';

const KEY = `${'A'.repeat(43)}=`;
const NEEDED = { DATABASE_URL: 'postgres://app:secret@db.dala.example:5432/sapar', SEALING_KEY: KEY, LINK_KEY: KEY };

describe('the places that the operator has stated', () => {
  it('are the operator’s words beside the hosts in use, never their names of users or passwords', () => {
    const places = statedPlacesOf(
      readConfiguration({
        ...NEEDED,
        ...{ SMTP_URL: 'smtps://mailer:hidden@mail.dala.example', PLACE_BACKUPS: 'Almaty, kept 30 days' },
      }),
    );
    expect(places).toMatchObject({
      database: { stated: null, known: 'db.dala.example' },
      'mail-relay': { stated: null, known: 'mail.dala.example' },
      backups: { stated: 'Almaty, kept 30 days', known: null },
      files: { stated: null, known: null },
    });
    for (const secret of ['secret', 'hidden', 'mailer']) expect(JSON.stringify(places)).not.toContain(secret);
  });
});
