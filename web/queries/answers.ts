// The answers of the API as types: taken from the schemas that validate them, so that nothing is written twice.

import type { z } from 'zod';
import type { problemSchema } from '../../src/api/guard/problem.ts';
import type { sessionViewSchema } from '../../src/api/schemas/account.ts';
import type {
  concessionReferenceSchema,
  concessionSchema,
  offerReferenceSchema,
  offerSchema,
  planReferenceSchema,
  planSchema,
  writeOffReferenceSchema,
} from '../../src/api/schemas/agreement.ts';
import type { answersSchema } from '../../src/api/schemas/answer.ts';
import type { approvalLinksSchema, newApprovalLinkSchema } from '../../src/api/schemas/approval-link.ts';
import type { auditEntrySchema } from '../../src/api/schemas/audit.ts';
import type {
  approvalSchema,
  batchMessageSchema,
  batchSchema,
  exclusionsSchema,
  messageDetailSchema,
} from '../../src/api/schemas/batch.ts';
import type {
  bankAccountsSchema,
  moneyByHandSchema,
  paymentDetailSchema,
  paymentLineSchema,
  returnQuestionsSchema,
} from '../../src/api/schemas/cash.ts';
import type { companiesSchema } from '../../src/api/schemas/companies.ts';
import type { companyCorrectedSchema, companyDetailsSchema } from '../../src/api/schemas/company.ts';
import type { companyProposalSchema } from '../../src/api/schemas/company-proposal.ts';
import type { comparisonStartedSchema, comparisonsSchema } from '../../src/api/schemas/comparison.ts';
import type { conductAnswerSchema, conductSchema } from '../../src/api/schemas/conduct.ts';
import type { agreementListSchema, contactSchema } from '../../src/api/schemas/contact.ts';
import type { balanceSchema, forecastSchema, runSchema } from '../../src/api/schemas/day.ts';
import type {
  debtorLineSchema,
  debtorSchema,
  heldManySchema,
  invoiceSchema,
} from '../../src/api/schemas/debtor.ts';
import type { digestSchema } from '../../src/api/schemas/digest.ts';
import type { disputeSchema, promiseSchema } from '../../src/api/schemas/dossier.ts';
import type { replayAnswerSchema } from '../../src/api/schemas/explain.ts';
import type { passkeysSchema, startedFactorSchema, waysSchema } from '../../src/api/schemas/factor.ts';
import type {
  invitationOfferSchema,
  invitationSchema,
  newInvitationSchema,
} from '../../src/api/schemas/invitation.ts';
import type { invoiceDocumentsSchema } from '../../src/api/schemas/invoice-document.ts';
import type { invoicePageSchema, invoicesFoundSchema } from '../../src/api/schemas/invoice-page.ts';
import type { ledgerCheckSchema } from '../../src/api/schemas/ledger-check.ts';
import type { legalSchema, publicationSchema, ratesSchema } from '../../src/api/schemas/legal.ts';
import type { differencesSchema, likenessPageSchema, mergesSchema } from '../../src/api/schemas/likeness.ts';
import type { dyingClaimSchema } from '../../src/api/schemas/limitation.ts';
import type {
  confirmedSchema,
  importSchema,
  paymentSchema,
  takeInProgressSchema,
  takeInSchema,
  takenInSchema,
} from '../../src/api/schemas/money-in.ts';
import type { newsSchema } from '../../src/api/schemas/news.ts';
import type { memberSchema } from '../../src/api/schemas/people.ts';
import type { assignedSchema, portfoliosSchema } from '../../src/api/schemas/portfolio.ts';
import type {
  providerAccountSchema,
  providerAccountsSchema,
  providerTriedSchema,
} from '../../src/api/schemas/provider.ts';
import type {
  cashForecastSchema,
  collectionSchema,
  receivablesSchema,
} from '../../src/api/schemas/report.ts';
import type {
  erasedSchema,
  retentionChangedSchema,
  retentionSchema,
} from '../../src/api/schemas/retention.ts';
import type { deadlineSchema, deadlinesSchema, roadsSchema } from '../../src/api/schemas/roads.ts';
import type { salesSchema } from '../../src/api/schemas/sales.ts';
import type {
  choiceEffectSchema,
  chosenSchema,
  debtorReceiptsSchema,
  effectAnswerSchema,
  riskSchema,
  saveAnswerSchema,
  scenariosSchema,
} from '../../src/api/schemas/scenario.ts';
import type { sessionSchema } from '../../src/api/schemas/session.ts';
import type {
  laddersSchema,
  startSchema,
  trialSchema,
  trialSentSchema,
} from '../../src/api/schemas/start.ts';
import type { rememberedColumnsSchema } from '../../src/api/schemas/table.ts';
import type { termsSchema } from '../../src/api/schemas/terms.ts';
import type { companySchema, todaySchema } from '../../src/api/schemas/today.ts';
import type { addedInvoiceSchema } from '../../src/api/schemas/typed-invoice.ts';
import type { invoiceLineSchema, viewSchema, viewsSchema } from '../../src/api/schemas/view.ts';
import type {
  letterTextInput,
  previewSchema,
  wordingSavedSchema,
  wordingSchema,
  wordingsSchema,
} from '../../src/api/schemas/wording.ts';

export type Company = z.infer<typeof companySchema>;
export type Today = z.infer<typeof todaySchema>;
export type Exclusions = z.infer<typeof exclusionsSchema>;
export type Batch = z.infer<typeof batchSchema>;
export type BatchMessage = z.infer<typeof batchMessageSchema>;
export type MessageDetail = z.infer<typeof messageDetailSchema>;
export type Approval = z.infer<typeof approvalSchema>;
export type DebtorLine = z.infer<typeof debtorLineSchema>;
export type Debtor = z.infer<typeof debtorSchema>;
export type DebtorReceipts = z.infer<typeof debtorReceiptsSchema>;
export type Invoice = z.infer<typeof invoiceSchema>;
export type Payment = z.infer<typeof paymentSchema>;
export type Confirmed = z.infer<typeof confirmedSchema>;
export type Proposal = Payment['proposals'][number];
export type PaymentLine = z.infer<typeof paymentLineSchema>;
export type PaymentDetail = z.infer<typeof paymentDetailSchema>;
export type MoneyByHand = z.infer<typeof moneyByHandSchema>;
export type BankAccounts = z.infer<typeof bankAccountsSchema>;
export type BankAccount = BankAccounts['accounts'][number];
export type ReturnQuestions = z.infer<typeof returnQuestionsSchema>;
export type ReturnedPayment = ReturnQuestions['returns'][number];
export type Import = z.infer<typeof importSchema>;
export type TakeIn = z.infer<typeof takeInSchema>;
export type InvoiceInFull = z.infer<typeof invoicePageSchema>;
export type InvoicesFound = z.infer<typeof invoicesFoundSchema>;
export type InvoiceDocuments = z.infer<typeof invoiceDocumentsSchema>;
export type AddedInvoice = z.infer<typeof addedInvoiceSchema>;
export type TakenIn = z.infer<typeof takenInSchema>;
export type LedgerCheck = z.infer<typeof ledgerCheckSchema>;
export type TakeInLine = TakeIn['lines'][number];
export type TakeInProgress = z.infer<typeof takeInProgressSchema>;
export type Table = NonNullable<TakeIn['table']>;
export type RememberedColumns = z.infer<typeof rememberedColumnsSchema>;
export type Likenesses = z.infer<typeof likenessPageSchema>;
export type Likeness = Likenesses['entries'][number];
export type Merges = z.infer<typeof mergesSchema>;
export type Differences = z.infer<typeof differencesSchema>;
export type DyingClaim = z.infer<typeof dyingClaimSchema>;
export type Legal = z.infer<typeof legalSchema>;
export type Rates = z.infer<typeof ratesSchema>;
export type CompanyDetails = z.infer<typeof companyDetailsSchema>;
export type CompanyCorrected = z.infer<typeof companyCorrectedSchema>;
export type TermsOfSale = z.infer<typeof termsSchema>;
export type Retention = z.infer<typeof retentionSchema>;
export type RetentionChange = z.infer<typeof retentionChangedSchema>;
export type Erased = z.infer<typeof erasedSchema>;
export type RatePublication = z.infer<typeof publicationSchema>;
export type Roads = z.infer<typeof roadsSchema>;
export type Road = Roads['roads'][number];
export type Deadline = z.infer<typeof deadlineSchema>;
export type DebtorDeadline = z.infer<typeof deadlinesSchema>[number];
export type Basis = Deadline['basis'];
export type Dispute = z.infer<typeof disputeSchema>;
export type PaymentPromise = z.infer<typeof promiseSchema>;
export type Plan = z.infer<typeof planSchema>;
export type PlanReference = z.infer<typeof planReferenceSchema>;
export type SettlementOffer = z.infer<typeof offerSchema>;
export type OfferReference = z.infer<typeof offerReferenceSchema>;
export type WriteOffReference = z.infer<typeof writeOffReferenceSchema>;
export type Concession = z.infer<typeof concessionSchema>;
export type ConcessionReference = z.infer<typeof concessionReferenceSchema>;
export type AgreementList = z.infer<typeof agreementListSchema>;
export type ContactNote = z.infer<typeof contactSchema>;
export type DebtorAnswers = z.infer<typeof answersSchema>;
export type DebtorAnswer = DebtorAnswers['entries'][number];
export type HeldMany = z.infer<typeof heldManySchema>;
export type Risk = z.infer<typeof riskSchema>;
export type RiskLine = Risk['debtors'][number];
export type Scenarios = z.infer<typeof scenariosSchema>;
export type ScenarioChosen = z.infer<typeof chosenSchema>;
export type ScenarioChoiceEffect = z.infer<typeof choiceEffectSchema>;
export type ScenarioEffectAnswer = z.infer<typeof effectAnswerSchema>;
export type ScenarioSaved = z.infer<typeof saveAnswerSchema>;
export type ScenarioReplay = z.infer<typeof replayAnswerSchema>;
export type Run = z.infer<typeof runSchema>;
export type Forecast = z.infer<typeof forecastSchema>;
export type LetterTask = Today['letters'][number];
export type CallTask = Today['calls'][number];
export type Trouble = Today['troubles'][number];
export type Problem = z.infer<typeof problemSchema>;
export type Page<Entry> = { entries: Entry[]; nextCursor: string | null };
export type CompanyLine = z.infer<typeof companiesSchema>['entries'][number];
export type Companies = z.infer<typeof companiesSchema>;
export type Balance = z.infer<typeof balanceSchema>;
export type Collection = z.infer<typeof collectionSchema>;
export type Receivables = z.infer<typeof receivablesSchema>;
export type News = z.infer<typeof newsSchema>;
export type InvoiceLine = z.infer<typeof invoiceLineSchema>;
export type SavedView = z.infer<typeof viewSchema>;
export type SavedViews = z.infer<typeof viewsSchema>;
export type CashForecast = z.infer<typeof cashForecastSchema>;
export type ApprovalLinks = z.infer<typeof approvalLinksSchema>;
export type NewApprovalLink = z.infer<typeof newApprovalLinkSchema>;
export type ProviderAccount = z.infer<typeof providerAccountSchema>;
export type ProviderAccounts = z.infer<typeof providerAccountsSchema>;
export type ProviderTried = z.infer<typeof providerTriedSchema>;
export type DigestWanted = z.infer<typeof digestSchema>;
export type Sales = z.infer<typeof salesSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type Start = z.infer<typeof startSchema>;
export type CompanyProposal = z.infer<typeof companyProposalSchema>;
export type ProposedSeller = CompanyProposal['sellers'][number];
export type Ladders = z.infer<typeof laddersSchema>;
export type LadderName = Ladders['ladders'][number]['ladder'];
export type Trial = z.infer<typeof trialSchema>;
export type TrialLetter = NonNullable<Trial['trial']>['letters'][number];
export type TrialSent = z.infer<typeof trialSentSchema>;

export type Verb = Session['memberships'][number]['may'][number];
export type RoleName = Session['memberships'][number]['role'];
export type Member = z.infer<typeof memberSchema>;
export type InvitationOffer = z.infer<typeof invitationOfferSchema>;
export type NewInvitation = z.infer<typeof newInvitationSchema>;
export type InvitationLine = z.infer<typeof invitationSchema>;
export type SessionLine = z.infer<typeof sessionViewSchema>;
export type PortfolioList = z.infer<typeof portfoliosSchema>;
export type Assigned = z.infer<typeof assignedSchema>;
export type AuditLine = z.infer<typeof auditEntrySchema>;
export type StartedFactor = z.infer<typeof startedFactorSchema>;
export type PasskeyList = z.infer<typeof passkeysSchema>;
export type WaysToSignIn = z.infer<typeof waysSchema>;
export type Comparisons = z.output<typeof comparisonsSchema>;
export type Comparison = Comparisons['comparisons'][number];
export type ComparisonStarted = z.output<typeof comparisonStartedSchema>;
export type Wordings = z.output<typeof wordingsSchema>;
export type Wording = z.output<typeof wordingSchema>;
export type WordingText = z.output<typeof letterTextInput>;
export type WordingPreviewAnswer = z.output<typeof previewSchema>;
export type WordingSaved = z.output<typeof wordingSavedSchema>;

export type Conduct = z.infer<typeof conductSchema>;
export type ConductAnswer = z.infer<typeof conductAnswerSchema>;
