import {
  ABSENCE,
  AUTHORITY_REQUEST,
  CASE_TYPE,
  EXIT_PETITION,
  CITIZENSHIP,
  COMPANY_NAME,
  CONTRACT,
  EQUIPMENT,
  FAMILY_MEMBER,
  FINE,
  HINDRANCE,
  IDENTITY,
  MISSION_PARTY,
  OTHER_HOST,
  PASSPORT,
  POST,
  PRIOR_RECORD,
  VISA,
  VISA_APPLICATION,
  WORK_ORDER,
  ZONE_PERMIT,
} from '@sapar/casework';
import {
  Absence,
  Absences,
  Application,
  Applications,
  AuthorityRequest,
  AuthorityRequests,
  ChangeAbsence,
  ChangeApplication,
  CaseType,
  CaseTypes,
  ChangeAuthorityRequest,
  ChangeCaseType,
  ChangeCitizenship,
  ChangeCompanyName,
  ChangeContract,
  ChangeEquipment,
  ChangeFamilyMember,
  ChangeFine,
  ChangeHindrance,
  ChangeIdentity,
  ChangeMissionParty,
  ChangeOtherHost,
  ChangePassport,
  ChangePost,
  ChangePriorRecord,
  ChangeVisa,
  ChangeWorkOrder,
  ChangeExitPetition,
  ChangeZonePermit,
  ExitPetition,
  ExitPetitions,
  NewExitPetition,
  Citizenship,
  Citizenships,
  CompanyName,
  CompanyNames,
  Contract,
  Contracts,
  Equipment,
  EquipmentList,
  Family,
  FamilyMember,
  Fine,
  Fines,
  Hindrance,
  Hindrances,
  Identities,
  Identity,
  MissionParties,
  MissionParty,
  NewAbsence,
  NewApplication,
  NewAuthorityRequest,
  NewCaseType,
  NewCitizenship,
  NewCompanyName,
  NewContract,
  NewEquipment,
  NewFamilyMember,
  NewFine,
  NewHindrance,
  NewIdentity,
  NewMissionParty,
  NewOtherHost,
  NewPassport,
  NewPost,
  NewPriorRecord,
  NewVisa,
  NewWorkOrder,
  NewZonePermit,
  OtherHost,
  OtherHosts,
  Passport,
  Passports,
  Post,
  Posts,
  PriorRecord,
  PriorRecords,
  Visa,
  Visas,
  WorkOrder,
  WorkOrders,
  ZonePermit,
  ZonePermits,
} from '@sapar/contracts';
import { paperControllers, type PaperRoutes } from './paper-controller.js';

const ofMission = { reads: 'missions.read', writes: 'missions.write' } as const;
const ofCase = { reads: 'cases.read', writes: 'cases.write' } as const;
const ofHouse = { reads: 'cases.read', writes: 'cases.write' } as const;
const ofCompany = { reads: 'company.read', writes: 'company.manage' } as const;
const ofPerson = { reads: 'technicians.read', writes: 'technicians.write' } as const;

/** What a person, a mission, a case and a company carry. */
const ROUTES: readonly PaperRoutes[] = [
  {
    ...{ noun: PASSPORT, list: 'technicians/:id/passports', one: 'passports', ...ofPerson },
    ...{ New: NewPassport, Change: ChangePassport, One: Passport, Many: Passports },
  },
  {
    ...{ noun: VISA, list: 'technicians/:id/visas', one: 'visas', ...ofPerson },
    ...{ New: NewVisa, Change: ChangeVisa, One: Visa, Many: Visas },
  },
  {
    ...{ noun: ABSENCE, list: 'technicians/:id/absences', one: 'absences', ...ofPerson },
    ...{ New: NewAbsence, Change: ChangeAbsence, One: Absence, Many: Absences },
  },
  {
    ...{ noun: FAMILY_MEMBER, list: 'technicians/:id/family', one: 'family-members', ...ofPerson },
    ...{ New: NewFamilyMember, Change: ChangeFamilyMember, One: FamilyMember, Many: Family },
  },
  {
    ...{ noun: IDENTITY, list: 'technicians/:id/identities', one: 'identities', ...ofPerson },
    ...{ New: NewIdentity, Change: ChangeIdentity, One: Identity, Many: Identities },
  },
  {
    ...{ noun: CITIZENSHIP, list: 'technicians/:id/citizenships', one: 'citizenships', ...ofPerson },
    ...{ New: NewCitizenship, Change: ChangeCitizenship, One: Citizenship, Many: Citizenships },
  },
  {
    ...{ noun: PRIOR_RECORD, list: 'technicians/:id/prior-records', one: 'prior-records' },
    // A guest of the company fills in papers and is told nothing of a person's past.
    ...{ reads: 'company.read', writes: 'technicians.write' },
    ...{ New: NewPriorRecord, Change: ChangePriorRecord, One: PriorRecord, Many: PriorRecords },
  },
  {
    ...{ noun: CONTRACT, list: 'missions/:id/contracts', one: 'contracts', ...ofMission },
    ...{ New: NewContract, Change: ChangeContract, One: Contract, Many: Contracts },
  },
  {
    ...{ noun: WORK_ORDER, list: 'missions/:id/work-orders', one: 'work-orders', ...ofMission },
    ...{ New: NewWorkOrder, Change: ChangeWorkOrder, One: WorkOrder, Many: WorkOrders },
  },
  {
    ...{ noun: EQUIPMENT, list: 'missions/:id/equipment', one: 'equipment', ...ofMission },
    ...{ New: NewEquipment, Change: ChangeEquipment, One: Equipment, Many: EquipmentList },
  },
  {
    ...{ noun: MISSION_PARTY, list: 'missions/:id/parties', one: 'mission-parties', ...ofMission },
    ...{ New: NewMissionParty, Change: ChangeMissionParty, One: MissionParty, Many: MissionParties },
  },
  {
    ...{ noun: VISA_APPLICATION, list: 'cases/:id/applications', one: 'applications', ...ofCase },
    ...{ New: NewApplication, Change: ChangeApplication, One: Application, Many: Applications },
  },
  {
    ...{ noun: AUTHORITY_REQUEST, list: 'cases/:id/authority-requests', one: 'authority-requests', ...ofCase },
    ...{ New: NewAuthorityRequest, Change: ChangeAuthorityRequest, One: AuthorityRequest, Many: AuthorityRequests },
  },
  {
    ...{ noun: FINE, list: 'cases/:id/fines', one: 'fines', ...ofCase },
    ...{ New: NewFine, Change: ChangeFine, One: Fine, Many: Fines },
  },
  {
    ...{ noun: HINDRANCE, list: 'cases/:id/hindrances', one: 'hindrances', ...ofCase },
    ...{ New: NewHindrance, Change: ChangeHindrance, One: Hindrance, Many: Hindrances },
  },
  {
    ...{ noun: ZONE_PERMIT, list: 'cases/:id/zone-permits', one: 'zone-permits', ...ofCase },
    ...{ New: NewZonePermit, Change: ChangeZonePermit, One: ZonePermit, Many: ZonePermits },
  },
  {
    ...{ noun: EXIT_PETITION, list: 'cases/:id/exit-petitions', one: 'exit-petitions', ...ofCase },
    ...{ New: NewExitPetition, Change: ChangeExitPetition, One: ExitPetition, Many: ExitPetitions },
  },
  {
    ...{ noun: OTHER_HOST, list: 'cases/:id/other-hosts', one: 'other-hosts', ...ofCase },
    ...{ New: NewOtherHost, Change: ChangeOtherHost, One: OtherHost, Many: OtherHosts },
  },
  {
    ...{ noun: POST, list: 'posts', one: 'posts', ...ofHouse },
    ...{ New: NewPost, Change: ChangePost, One: Post, Many: Posts },
  },
  {
    ...{ noun: CASE_TYPE, list: 'case-types', one: 'case-types', ...ofCompany },
    ...{ New: NewCaseType, Change: ChangeCaseType, One: CaseType, Many: CaseTypes },
  },
  {
    ...{ noun: COMPANY_NAME, list: 'company-names', one: 'company-names', ...ofCompany },
    ...{ New: NewCompanyName, Change: ChangeCompanyName, One: CompanyName, Many: CompanyNames },
  },
];

export const PAPER_CONTROLLERS = ROUTES.flatMap(paperControllers);
/** Kinds of papers by the path of their list, as the document writes it. */
export const PAPER_ROUTES: ReadonlyMap<string, PaperRoutes> = new Map(
  ROUTES.map((routes) => [routes.list.replace(':id', '{id}'), routes]),
);
