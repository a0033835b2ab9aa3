import pg from 'pg';
import { DataSource } from 'typeorm';
import { MainJob1790000000000 } from '../migrations/1790000000000-main-job.js';
import { Ledger1790100000000 } from '../migrations/1790100000000-ledger.js';
import { SessionMember1790150000000 } from '../migrations/1790150000000-session-member.js';
import { LawDecisions1790230000000 } from '../migrations/1790230000000-law-decisions.js';
import { Stays1790250000000 } from '../migrations/1790250000000-stays.js';
import { Successors1790310000000 } from '../migrations/1790310000000-successors.js';
import { OldAttempts1790320000000 } from '../migrations/1790320000000-old-attempts.js';
import { LostFiles1790335000000 } from '../migrations/1790335000000-lost-files.js';
import { RemovedStays1790340000000 } from '../migrations/1790340000000-removed-stays.js';
import { WatchedDates1790345000000 } from '../migrations/1790345000000-watched-dates.js';
import { Movements1790350000000 } from '../migrations/1790350000000-movements.js';
import { Invitations1790360000000 } from '../migrations/1790360000000-invitations.js';
import { StayOrders1790380000000 } from '../migrations/1790380000000-stay-orders.js';
import { LawInUse1790370000000 } from '../migrations/1790370000000-law-in-use.js';
import { Signatories1792000000000 } from '../migrations/1792000000000-signatories.js';
import { CompanyReminders1792100000000 } from '../migrations/1792100000000-company-reminders.js';
import { People1792200000000 } from '../migrations/1792200000000-people.js';
import { JournalChain1793400000000 } from '../migrations/1793400000000-journal-chain.js';
import { FairSweep1793900000000 } from '../migrations/1793900000000-fair-sweep.js';
import { ReminderActs1793800100000 } from '../migrations/1793800100000-reminder-acts.js';
import { ReminderPolicies1793800000000 } from '../migrations/1793800000000-reminder-policies.js';
import { PapersOfPeople1793500000000 } from '../migrations/1793500000000-papers-of-people.js';
import { Digests1794400100000 } from '../migrations/1794400100000-digests.js';
import { Mutes1794400200000 } from '../migrations/1794400200000-mutes.js';
import { PriorRecordsOwn1794600210000 } from '../migrations/1794600210000-prior-records-own.js';
import { PriorRecords1794600200000 } from '../migrations/1794600200000-prior-records.js';
import { Outages1794400300000 } from '../migrations/1794400300000-outages.js';
import { PersonTakeovers1794200100000 } from '../migrations/1794200100000-person-takeovers.js';
import { TechnicianLinks1794300100000 } from '../migrations/1794300100000-technician-links.js';
import { CompanyInvites1794200000000 } from '../migrations/1794200000000-company-invites.js';
import { TwoCompanies1793200000000 } from '../migrations/1793200000000-two-companies.js';
import { Readings1793410000000 } from '../migrations/1793410000000-readings.js';
import { Retention1793960000000 } from '../migrations/1793960000000-retention.js';
import { PapersOfVisits1793500100000 } from '../migrations/1793500100000-papers-of-visits.js';
import { UsedSignIns1794120000000 } from '../migrations/1794120000000-used-sign-ins.js';
import { KeyRotation1794110000000 } from '../migrations/1794110000000-key-rotation.js';
import { SessionDetails1791000000000 } from '../migrations/1791000000000-session-details.js';
import { SearchSuffixes1793700000000 } from '../migrations/1793700000000-search-suffixes.js';
import { CaseRows1793710000000 } from '../migrations/1793710000000-case-rows.js';
import { StaysByDay1793720000000 } from '../migrations/1793720000000-stays-by-day.js';
import { SecondStep1791010000000 } from '../migrations/1791010000000-second-step.js';
import { SignInPace1791020000000 } from '../migrations/1791020000000-sign-in-pace.js';
import { PasswordReset1793300000000 } from '../migrations/1793300000000-password-reset.js';
import { ApiKeys1793310000000 } from '../migrations/1793310000000-api-keys.js';
import { Passkeys1793320000000 } from '../migrations/1793320000000-passkeys.js';
import { ProposedDates1793100000000 } from '../migrations/1793100000000-proposed-dates.js';
import { CaseEnds1793600000000 } from '../migrations/1793600000000-case-ends.js';
import { PortalForms1793600200000 } from '../migrations/1793600200000-portal-forms.js';
import { RouteDecisions1793600100000 } from '../migrations/1793600100000-route-decisions.js';
import { DatedPapers1793970000000 } from '../migrations/1793970000000-dated-papers.js';
import { OrderMails1793980000000 } from '../migrations/1793980000000-order-mails.js';
import { SavedViews1794500100000 } from '../migrations/1794500100000-saved-views.js';
import { TechnicianMerges1794600310000 } from '../migrations/1794600310000-technician-merges.js';
import { Identities1794600300000 } from '../migrations/1794600300000-identities.js';
import { TechnicianImports1794500200000 } from '../migrations/1794500200000-technician-imports.js';
import { Conversation1794600410000 } from '../migrations/1794600410000-conversation.js';
import { Costs1794600400000 } from '../migrations/1794600400000-costs.js';
import { RetentionOfCase1794600100000 } from '../migrations/1794600100000-retention-of-case.js';
import { DueOrder1794600500000 } from '../migrations/1794600500000-due-order.js';
import { SupplierReminders1794601010000 } from '../migrations/1794601010000-supplier-reminders.js';
import { ArrivalAtTheHost1794601000000 } from '../migrations/1794601000000-arrival-at-the-host.js';
import { Incidents1794602000000 } from '../migrations/1794602000000-incidents.js';
import { RenewedInvitations1794603000000 } from '../migrations/1794603000000-renewed-invitations.js';
import { ExitPetitions1794603010000 } from '../migrations/1794603010000-exit-petitions.js';
import { CaseTypes1794603020000 } from '../migrations/1794603020000-case-types.js';
import { PlannedVisits1794603030000 } from '../migrations/1794603030000-planned-visits.js';
import { IncidentRecount1794611010000 } from '../migrations/1794611010000-incident-recount.js';
import { StayAllowed1794611000000 } from '../migrations/1794611000000-stay-allowed.js';
import { HrNotes1794612000000 } from '../migrations/1794612000000-hr-notes.js';
import { TechnicianShares1794612010000 } from '../migrations/1794612010000-technician-shares.js';
import { NamesInSubjects1794612020000 } from '../migrations/1794612020000-names-in-subjects.js';
import { HostContacts1794621000000 } from '../migrations/1794621000000-host-contacts.js';
import { OwnDatesExplained1794621010000 } from '../migrations/1794621010000-own-dates-explained.js';
import { LiveJournal1794622000000 } from '../migrations/1794622000000-live-journal.js';
import { CalendarFeeds1794623100000 } from '../migrations/1794623100000-calendar-feeds.js';
import { InboundMail1794623000000 } from '../migrations/1794623000000-inbound-mail.js';
import { SignInSettings1794100000000 } from '../migrations/1794100000000-sign-in-settings.js';

const DATE = 1082;
const MOMENT = 1184;
const BIG_NUMBER = 20;

// A day stays a day and a moment stays text: the driver's own parsing would make both a `Date` in the process's zone.
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(MOMENT, (text) => text.replace(' ', 'T').replace(/\+00$/, 'Z'));
pg.types.setTypeParser(BIG_NUMBER, Number);

const MIGRATIONS = [
  MainJob1790000000000,
  Ledger1790100000000,
  SessionMember1790150000000,
  LawDecisions1790230000000,
  Stays1790250000000,
  Successors1790310000000,
  OldAttempts1790320000000,
  LostFiles1790335000000,
  RemovedStays1790340000000,
  WatchedDates1790345000000,
  Movements1790350000000,
  Invitations1790360000000,
  LawInUse1790370000000,
  StayOrders1790380000000,
  Signatories1792000000000,
  CompanyReminders1792100000000,
  People1792200000000,
  ProposedDates1793100000000,
  SearchSuffixes1793700000000,
  FairSweep1793900000000,
  CaseRows1793710000000,
  TwoCompanies1793200000000,
  StaysByDay1793720000000,
  SessionDetails1791000000000,
  SecondStep1791010000000,
  SignInPace1791020000000,
  JournalChain1793400000000,
  ReminderPolicies1793800000000,
  PapersOfPeople1793500000000,
  PasswordReset1793300000000,
  ApiKeys1793310000000,
  Passkeys1793320000000,
  CaseEnds1793600000000,
  RouteDecisions1793600100000,
  Readings1793410000000,
  Retention1793960000000,
  PapersOfVisits1793500100000,
  ReminderActs1793800100000,
  PortalForms1793600200000,
  DatedPapers1793970000000,
  OrderMails1793980000000,
  SignInSettings1794100000000,
  KeyRotation1794110000000,
  UsedSignIns1794120000000,
  CompanyInvites1794200000000,
  PersonTakeovers1794200100000,
  TechnicianLinks1794300100000,
  Digests1794400100000,
  Mutes1794400200000,
  PriorRecords1794600200000,
  PriorRecordsOwn1794600210000,
  Outages1794400300000,
  SavedViews1794500100000,
  TechnicianImports1794500200000,
  RetentionOfCase1794600100000,
  Identities1794600300000,
  TechnicianMerges1794600310000,
  Costs1794600400000,
  Conversation1794600410000,
  DueOrder1794600500000,
  ArrivalAtTheHost1794601000000,
  SupplierReminders1794601010000,
  Incidents1794602000000,
  RenewedInvitations1794603000000,
  ExitPetitions1794603010000,
  CaseTypes1794603020000,
  PlannedVisits1794603030000,
  StayAllowed1794611000000,
  IncidentRecount1794611010000,
  HrNotes1794612000000,
  TechnicianShares1794612010000,
  NamesInSubjects1794612020000,
  HostContacts1794621000000,
  OwnDatesExplained1794621010000,
  LiveJournal1794622000000,
  InboundMail1794623000000,
  CalendarFeeds1794623100000,
] as const;

export interface ConnectionChoice {
  readonly url: string;
  /** Group role that every connection takes on (`sapar_app`, `sapar_worker`); null for the owner's migrations. */
  readonly role: string | null;
  readonly poolSize: number;
}

/**
 * No transaction waits for anything but the database. One that does belongs to a process that was stopped in its middle:
 * its locks must not stop the others, and it must not commit long after its lease has ended.
 */
const IDLE_MILLISECONDS = 10_000;

/** A data source whose every session speaks UTC and wears the given role. */
export function createDataSource({ url, role, poolSize }: ConnectionChoice): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: [...MIGRATIONS],
    entities: [],
    installExtensions: false,
    poolSize,
    poolErrorHandler: () => undefined, // A dropped idle connection is replaced by the pool; the next query tells if it cannot be.
    extra: {
      options: `-c TimeZone=UTC${role === null ? '' : ` -c role=${role} -c idle_in_transaction_session_timeout=${IDLE_MILLISECONDS}`}`,
      connectionTimeoutMillis: 5_000,
      max: poolSize,
    },
  });
}
