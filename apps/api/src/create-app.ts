import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LogController } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { MAX_FILE_BYTES, openLiveFeed, type Casework, type LiveFeed, type StatedPlaces } from '@sapar/casework';
import { AccountController } from './account/account.controller.js';
import { CalendarFeedsController } from './account/calendar-feeds.controller.js';
import { ApiKeysController } from './account/api-keys.controller.js';
import { OwnCompaniesController } from './account/own-companies.controller.js';
import { CompanyInvitePagesController } from './sharing/company-invite-pages.controller.js';
import { PersonTakeoversController } from './sharing/person-takeovers.controller.js';
import { CompanyInvitesController } from './sharing/company-invites.controller.js';
import { ContactPagesController, HostContactsController } from './sharing/host-contacts.controller.js';
import { OwnMailsController } from './account/own-mails.controller.js';
import { OwnSessionsController } from './account/own-sessions.controller.js';
import { PasskeysController } from './account/passkeys.controller.js';
import { PasswordResetsController } from './account/password-resets.controller.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { AnswersController } from './answers.controller.js';
import { CasePartsController } from './cases/case-parts.controller.js';
import { RotationsController } from './cases/rotations.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { SignInSettingsController } from './companies/sign-in-settings.controller.js';
import { DataPlacesController } from './companies/data-places.controller.js';
import { PLACES } from './companies/stated-places.js';
import { OwnCompanyController } from './companies/own-company.controller.js';
import { CompaniesController } from './companies/companies.controller.js';
import { CalendarsController } from './calendars.controller.js';
import { CASEWORK } from './casework.token.js';
import { DeadlinesController } from './deadlines.controller.js';
import { FilesController } from './files.controller.js';
import { HealthController } from './health.controller.js';
import { HEALTH, type AskHealth } from './health/ask-health.js';
import { logAccess, openLog } from './http/access-log.js';
import { tagVersions } from './http/if-match.js';
import { servePage } from './http/serve-page.js';
import { serveDocs } from './http/serve-docs.js';
import { namePublicUrl } from './http/site.js';
import { sendSecurityHeaders } from './http/security-headers.js';
import { ProblemFilter, refuseAddress } from './http/problem.filter.js';
import { completeDocument } from './http/complete-document.js';
import { noteRefusals } from './http/note-refusals.js';
import { guardRoutes } from './http/session.hook.js';
import { validation } from './http/validation.js';
import { JournalController } from './journal/journal.controller.js';
import { MissionsController } from './missions/missions.controller.js';
import { LiveController } from './live/live.controller.js';
import { LIVE } from './live/live.token.js';
import { allowLongPrints } from './prints/allow-long-prints.js';
import { CasePacksController } from './packs/case-packs.controller.js';
import { PrintsController } from './prints/prints.controller.js';
import { LawController } from './law.controller.js';
import { NotificationsController } from './notifications.controller.js';
import { PAPER_CONTROLLERS } from './papers/paper-controllers.js';
import { StalePapersController } from './papers/stale-papers.controller.js';
import { AccountInvitesController } from './people/account-invites.controller.js';
import { InvitePagesController } from './people/invite-pages.controller.js';
import { MembersController } from './people/members.controller.js';
import { QuestionsController } from './questions/questions.controller.js';
import { ReminderAnswersController } from './reminder-answers.controller.js';
import { ReminderLedgerController } from './reminder-ledger.controller.js';
import { DeadAddressesController } from './reminders/dead-addresses.controller.js';
import { OwnMutesController } from './reminders/own-mutes.controller.js';
import { UnsubscribeController } from './reminders/unsubscribe.controller.js';
import { RemindersController } from './reminders.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { PersonalDataController } from './erasure/personal-data.controller.js';
import { TechnicianMergesController } from './technicians/technician-merges.controller.js';
import { LookAlikesController } from './technicians/look-alikes.controller.js';
import { ReadingsController } from './readings/readings.controller.js';
import { RulesController } from './rules/rules.controller.js';
import { CaseRowsController } from './rows/case-rows.controller.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { StayRegisterController } from './rows/stay-register.controller.js';
import { SearchController } from './search/search.controller.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { SignatoriesController } from './signatories/signatories.controller.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { RoutesController } from './routes/routes.controller.js';
import { PortalController } from './portal/portal.controller.js';
import { WayController } from './way/way.controller.js';
import { ConversationController } from './conversation/conversation.controller.js';
import { CostsController } from './costs/costs.controller.js';
import { DatedPapersController } from './cases/dated-papers.controller.js';
import { MovementsController } from './stays/movements.controller.js';
import { cookieNamesOf, nameCookies } from './http/session-cookies.js';
import { SingleSignOnController } from './session/single-sign-on.controller.js';
import { SessionController } from './session.controller.js';
import { StaysController } from './stays/stays.controller.js';
import { SitesController } from './sites/sites.controller.js';
import { TechnicianImportsController } from './imports/technician-imports.controller.js';
import { PriorRecordsController } from './technicians/prior-records.controller.js';
import { TechnicianLinksController } from './technicians/technician-links.controller.js';
import { TechnicianPagesController } from './technicians/technician-pages.controller.js';
import { TechniciansController } from './technicians/technicians.controller.js';

const CONTROLLERS = [
  SessionController,
  SingleSignOnController,
  AccountController,
  OwnSessionsController,
  OwnMailsController,
  OwnMutesController,
  DeadAddressesController,
  UnsubscribeController,
  ApiKeysController,
  CalendarFeedsController,
  PasskeysController,
  PasswordResetsController,
  OwnCompaniesController,
  CompanyInvitesController,
  HostContactsController,
  ContactPagesController,
  CompanyInvitePagesController,
  PersonTakeoversController,
  TechnicianLinksController,
  TechnicianPagesController,
  SitesController,
  MissionsController,
  TechniciansController,
  TechnicianImportsController,
  ...PAPER_CONTROLLERS,
  PriorRecordsController,
  StalePapersController,
  ReadingsController,
  LookAlikesController,
  TechnicianMergesController,
  PersonalDataController,
  ExportsController,
  DataPlacesController,
  JournalController,
  LiveController,
  PrintsController,
  CasePacksController,
  CompaniesController,
  CasesController,
  RotationsController,
  CasePartsController,
  CaseRowsController,
  SavedViewsController,
  StayRegisterController,
  InvitationsController,
  WayController,
  PortalController,
  RoutesController,
  DatedPapersController,
  CostsController,
  ConversationController,
  MovementsController,
  StaysController,
  QuestionsController,
  DeadlinesController,
  AnswersController,
  ApprovalsController,
  NotificationsController,
  FilesController,
  SearchController,
  SignatoriesController,
  IncidentsController,
  MembersController,
  AccountInvitesController,
  InvitePagesController,
  OwnCompanyController,
  SignInSettingsController,
  LawController,
  ReminderAnswersController,
  ReminderLedgerController,
  RemindersController,
  RulesController,
  CalendarsController,
  HealthController,
];

@Module({})
class AppModule {
  static over({ casework, health, places }: AppParts, live: LiveFeed): DynamicModule {
    return {
      module: AppModule,
      controllers: CONTROLLERS,
      providers: [
        { provide: CASEWORK, useValue: casework },
        { provide: HEALTH, useValue: health },
        { provide: LIVE, useValue: live },
        { provide: PLACES, useValue: places ?? {} },
      ],
    };
  }
}

export interface AppParts {
  readonly casework: Casework;
  readonly health: AskHealth;
  /** Tells open pages what has changed; without it changes are only looked for now and then. */
  readonly live?: LiveFeed;
  /** Where the copies are, as the operator has stated it. */
  readonly places?: StatedPlaces;
  /** Folder of the built page; nothing is served from a folder that is not there. */
  readonly pageFolder: string;
  readonly logLevel: string;
  /** Cookies over https only. */
  readonly isSecure: boolean;
  /** Address under which people reach the product; passkeys are bound to it. */
  readonly publicUrl?: string | undefined;
  /** Addresses whose X-Forwarded-For is believed; nobody's when left out, since everybody can send one. */
  readonly trustedProxy?: string | undefined;
}

/** The whole server, ready to listen or to be asked by a test. */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const { casework, logLevel } = parts;
  // Bodies, cookies and addresses stay out of the log; the request id joins a line with the problem that a reader reports.
  const adapter = new FastifyAdapter({
    loggerInstance: openLog(logLevel),
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    // An address that cannot be read leads nowhere, and is told so in the house's own words.
    frameworkErrors: refuseAddress as never,
    trustProxy: parts.trustedProxy ?? false,
  });
  const live = parts.live ?? openLiveFeed(casework);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(parts, live), adapter, {
    logger: logLevel === 'silent' ? false : ['error', 'warn'],
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, parts: 11 } });
  const server = app.getHttpAdapter().getInstance();
  nameCookies(server, parts.isSecure);
  namePublicUrl(server, parts.publicUrl);
  sendSecurityHeaders(server);
  logAccess(server);
  noteRefusals(server, casework);
  guardRoutes(server, casework);
  allowLongPrints(server);
  // Before the server waits for its open answers: a stream would never end by itself.
  server.addHook('preClose', () => live.close());
  tagVersions(server);
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter());
  server.get('/api/openapi.json', { config: { requires: 'nobody' } }, () => openApiOf(app, parts.isSecure));
  serveDocs(server, () => openApiOf(app, parts.isSecure));
  await servePage(server, parts.pageFolder);
  await app.init();
  await server.ready();
  return app;
}

const documents = new WeakMap<NestFastifyApplication, ReturnType<typeof SwaggerModule.createDocument>>();

function openApiOf(app: NestFastifyApplication, isSecure: boolean): ReturnType<typeof SwaggerModule.createDocument> {
  const known = documents.get(app);
  if (known !== undefined) return known;
  const about = new DocumentBuilder()
    .setTitle('Sapar')
    .setVersion('0.1.0')
    .setOpenAPIVersion('3.1.0')
    .addServer('/', 'The server that this document came from.')
    .addCookieAuth(cookieNamesOf(isSecure).session)
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'A key made under *Account and security*.' },
      'apiKey',
    )
    .build();
  const document = completeDocument(SwaggerModule.createDocument(app, about));
  documents.set(app, document);
  return document;
}
