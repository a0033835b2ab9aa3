import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openScene, type Scene } from '@sapar/testing';
import { createApp } from './create-app.js';

let scene: Scene;
let app: NestFastifyApplication;
beforeAll(async () => {
  scene = await openScene();
  app = await createApp({
    casework: scene.casework,
    health: () => Promise.resolve([]),
    pageFolder: '/nowhere',
    logLevel: 'silent',
    isSecure: false,
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await scene.close();
});

/** Not asked for: a licence, a summary beside the tag and address of each route, and the two shapes that zod writes otherwise. */
const OFF = [
  ...['info-license', 'operation-summary', 'no-empty-servers'],
  ...['no-required-schema-properties-undefined', 'no-illogical-composition-keywords'],
];
const RULES = { extends: ['recommended'], rules: Object.fromEntries(OFF.map((rule) => [rule, 'off' as const])) };

describe('what integrators read', () => {
  it('is without a finding of an outside judge', async () => {
    const { body } = await app.inject({ method: 'GET', url: '/api/openapi.json' });
    const { createConfig, lintFromString } = await import('@redocly/openapi-core');
    const findings = await lintFromString({ source: body, config: await createConfig(RULES) });
    expect(findings.map(({ ruleId, message, location }) => [ruleId, location[0]?.pointer, message])).toEqual([]);
  });

  it('is an OpenAPI 3.1 document that names every route and its schemas', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/openapi.json' });
    const document = answer.json<{
      openapi: string;
      paths: Record<string, unknown>;
      components: { schemas: Record<string, unknown> };
    }>();
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/absences/{id}',
      '/api/v1/absences/{id}/history',
      '/api/v1/absences/{id}/restore',
      '/api/v1/account',
      '/api/v1/account-invites',
      '/api/v1/account-invites/{id}',
      '/api/v1/account-invites/{id}/resending',
      '/api/v1/account/other-sessions',
      '/api/v1/account/passkey-options',
      '/api/v1/account/passkeys',
      '/api/v1/account/passkeys/{id}/removal',
      '/api/v1/account/password',
      '/api/v1/account/second-step',
      '/api/v1/account/second-step/confirmation',
      '/api/v1/account/second-step/recovery-codes',
      '/api/v1/account/second-step/removal',
      '/api/v1/account/sessions',
      '/api/v1/account/sessions/{id}',
      '/api/v1/answers/{token}',
      '/api/v1/api-keys',
      '/api/v1/api-keys/{id}',
      '/api/v1/applications/{id}',
      '/api/v1/applications/{id}/history',
      '/api/v1/applications/{id}/restore',
      '/api/v1/authority-requests/{id}',
      '/api/v1/authority-requests/{id}/history',
      '/api/v1/authority-requests/{id}/restore',
      '/api/v1/calendar-imports',
      '/api/v1/calendars/{country}/{year}',
      '/api/v1/calendars/{country}/{year}/export',
      '/api/v1/case-counts',
      '/api/v1/case-hand-overs',
      '/api/v1/case-rows',
      '/api/v1/cases',
      '/api/v1/cases/{id}',
      '/api/v1/cases/{id}/applications',
      '/api/v1/cases/{id}/arrival-plan',
      '/api/v1/cases/{id}/arrivals',
      '/api/v1/cases/{id}/authority-requests',
      '/api/v1/cases/{id}/closing',
      '/api/v1/cases/{id}/copy-sheet',
      '/api/v1/cases/{id}/dated-papers',
      '/api/v1/cases/{id}/deadlines',
      '/api/v1/cases/{id}/end',
      '/api/v1/cases/{id}/fines',
      '/api/v1/cases/{id}/following',
      '/api/v1/cases/{id}/hindrances',
      '/api/v1/cases/{id}/notifications',
      '/api/v1/cases/{id}/other-hosts',
      '/api/v1/cases/{id}/reminders',
      '/api/v1/cases/{id}/reopening',
      '/api/v1/cases/{id}/replacement',
      '/api/v1/cases/{id}/resumption',
      '/api/v1/cases/{id}/route',
      '/api/v1/cases/{id}/route-screening',
      '/api/v1/cases/{id}/way',
      '/api/v1/cases/{id}/zone-permits',
      '/api/v1/companies',
      '/api/v1/company',
      '/api/v1/company-names',
      '/api/v1/company-names/{id}',
      '/api/v1/company-names/{id}/history',
      '/api/v1/company-names/{id}/restore',
      '/api/v1/company/retention',
      '/api/v1/company/sign-in',
      '/api/v1/confirmation-matches',
      '/api/v1/consents/{id}/withdrawal',
      '/api/v1/contracts/{id}',
      '/api/v1/contracts/{id}/history',
      '/api/v1/contracts/{id}/restore',
      '/api/v1/dated-papers/{id}',
      '/api/v1/dated-papers/{id}/restore',
      '/api/v1/deadlines',
      '/api/v1/deadlines/{id}',
      '/api/v1/deadlines/{id}/close',
      '/api/v1/deadlines/{id}/hand-in',
      '/api/v1/deadlines/{id}/reminder-answers',
      '/api/v1/deadlines/{id}/reminder-policy',
      '/api/v1/deadlines/{id}/reopen',
      '/api/v1/equipment/{id}',
      '/api/v1/equipment/{id}/history',
      '/api/v1/equipment/{id}/restore',
      '/api/v1/family-members/{id}',
      '/api/v1/family-members/{id}/history',
      '/api/v1/family-members/{id}/restore',
      '/api/v1/files',
      '/api/v1/files/{id}/content',
      '/api/v1/filings/{id}/correction',
      '/api/v1/fines/{id}',
      '/api/v1/fines/{id}/history',
      '/api/v1/fines/{id}/restore',
      '/api/v1/group-filings',
      '/api/v1/hindrances/{id}',
      '/api/v1/hindrances/{id}/history',
      '/api/v1/hindrances/{id}/restore',
      '/api/v1/invitations/{id}',
      '/api/v1/invitations/{id}/steps',
      '/api/v1/invite-pages/{token}',
      '/api/v1/invite-pages/{token}/acceptance',
      '/api/v1/invite-pages/{token}/opening',
      '/api/v1/journal',
      '/api/v1/journal/choices',
      '/api/v1/law/confirmations',
      '/api/v1/law/decisions',
      '/api/v1/law/proposals',
      '/api/v1/law/proposals/accept',
      '/api/v1/law/proposals/decline',
      '/api/v1/law/proposals/reopen',
      '/api/v1/law/trial',
      '/api/v1/members',
      '/api/v1/members/{id}/deputy',
      '/api/v1/members/{id}/duties',
      '/api/v1/members/{id}/end',
      '/api/v1/members/{id}/role',
      '/api/v1/mission-parties/{id}',
      '/api/v1/mission-parties/{id}/history',
      '/api/v1/mission-parties/{id}/restore',
      '/api/v1/missions',
      '/api/v1/missions/{id}',
      '/api/v1/missions/{id}/arrivals',
      '/api/v1/missions/{id}/cancellation',
      '/api/v1/missions/{id}/cases',
      '/api/v1/missions/{id}/contracts',
      '/api/v1/missions/{id}/equipment',
      '/api/v1/missions/{id}/invitations',
      '/api/v1/missions/{id}/leave',
      '/api/v1/missions/{id}/parties',
      '/api/v1/missions/{id}/resumption',
      '/api/v1/missions/{id}/work-orders',
      '/api/v1/movements/{id}',
      '/api/v1/movements/{id}/restore',
      '/api/v1/notifications/{id}',
      '/api/v1/notifications/{id}/filings',
      '/api/v1/notifications/{id}/signers',
      '/api/v1/other-hosts/{id}',
      '/api/v1/other-hosts/{id}/history',
      '/api/v1/other-hosts/{id}/restore',
      '/api/v1/passports/{id}',
      '/api/v1/passports/{id}/history',
      '/api/v1/passports/{id}/restore',
      '/api/v1/password-resets',
      '/api/v1/password-resets/{token}',
      '/api/v1/password-resets/{token}/completion',
      '/api/v1/portal-forms/{form}',
      '/api/v1/posts',
      '/api/v1/posts/{id}',
      '/api/v1/posts/{id}/history',
      '/api/v1/posts/{id}/restore',
      '/api/v1/questions/{id}/answer',
      '/api/v1/reminder-pages/{token}',
      '/api/v1/reminder-pages/{token}/answers',
      '/api/v1/reminder-policies',
      '/api/v1/reminder-policies/{kind}',
      '/api/v1/reminder-policies/{kind}/trial',
      '/api/v1/reminders',
      '/api/v1/reminders/export',
      '/api/v1/reminders/{id}/test-mail',
      '/api/v1/rules',
      '/api/v1/rules/{id}',
      '/api/v1/search',
      '/api/v1/session',
      '/api/v1/session/passkey',
      '/api/v1/session/passkey-options',
      '/api/v1/session/second-step',
      '/api/v1/session/single-sign-on',
      '/api/v1/session/single-sign-on/completion',
      '/api/v1/signatories',
      '/api/v1/signatories/{id}',
      '/api/v1/signatories/{id}/history',
      '/api/v1/signatories/{id}/retirement',
      '/api/v1/sites',
      '/api/v1/sites/{id}',
      '/api/v1/stay-register',
      '/api/v1/stays/{id}',
      '/api/v1/stays/{id}/exit',
      '/api/v1/stays/{id}/movements',
      '/api/v1/stays/{id}/order',
      '/api/v1/stays/{id}/restore',
      '/api/v1/technicians',
      '/api/v1/technicians/{id}',
      '/api/v1/technicians/{id}/absences',
      '/api/v1/technicians/{id}/consents',
      '/api/v1/technicians/{id}/days',
      '/api/v1/technicians/{id}/erasure',
      '/api/v1/technicians/{id}/family',
      '/api/v1/technicians/{id}/passport-readings',
      '/api/v1/technicians/{id}/passports',
      '/api/v1/technicians/{id}/personal-data',
      '/api/v1/technicians/{id}/readings',
      '/api/v1/technicians/{id}/stale-papers',
      '/api/v1/technicians/{id}/visas',
      '/api/v1/today',
      '/api/v1/visas/{id}',
      '/api/v1/visas/{id}/history',
      '/api/v1/visas/{id}/restore',
      '/api/v1/work-orders/{id}',
      '/api/v1/work-orders/{id}/history',
      '/api/v1/work-orders/{id}/restore',
      '/api/v1/zone-permits/{id}',
      '/api/v1/zone-permits/{id}/history',
      '/api/v1/zone-permits/{id}/restore',
      '/health/live',
      '/health/ready',
    ]);
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['OpenDeadlinePage', 'Session', 'Site', 'Mission', 'TechnicianPage', 'ChangeTechnician']),
    );
  });

  it('says of every change of a row with a version that it needs the version read', async () => {
    const { paths } = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{
      paths: Record<string, { put?: { parameters: readonly { name: string; in: string; required: boolean }[] } }>;
    }>();
    const changes = Object.values(paths).flatMap(({ put }) => (put === undefined ? [] : [put]));
    expect(changes.length).toBeGreaterThanOrEqual(3);
    for (const { parameters } of changes)
      expect(parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', in: 'header', required: true }));
  });
});
