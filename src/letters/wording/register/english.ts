import type { RegisterWords } from './words.ts';

const years = (count: number): string => `${count}\u00a0${count === 1 ? 'year' : 'years'}`;

const UNDECIDED = 'no time has been decided; everything is kept (Settings, how long papers are kept)';

export const EN: RegisterWords = {
  title: 'Record of processing activities',
  intro: (company, date) =>
    `What ${company} does with Acquit, as of ${date}. Other processing by the company is not in it.`,
  blank: 'to be filled in',
  verify: 'to be verified',
  name: 'Controller',
  address: 'Address',
  reached: 'Contact details',
  people: 'People',
  data: 'Data',
  time: 'Time limit for erasure',
  used: 'has happened',
  byLaw: count => `the law asks for ${years(count)} for the accounts`,
  upkeep:
    'This record is kept in writing, which may be electronic, and is made available to the supervisory authority on request. A company with fewer than 250 people keeps it as well for processing that is not occasional; reminding customers is not.',
  transfers:
    'The software itself sends no data outside the European Union. It depends on those who host, carry the messages and take payments.',
  headings: {
    controller: 'Who decides',
    purposes: 'Purposes, people and data',
    recipients: 'Recipients',
    transfers: 'Outside the Union',
    limits: 'Time limits for erasure',
    measures: 'Security measures',
    upkeep: 'Keeping this record',
  },
  purposes: {
    identity: {
      what: 'Knowing who owes and how to reach them',
      data: 'name, address, company and customer numbers, e-mail, telephone, function, language',
    },
    claim: {
      what: 'Following invoices and credit notes',
      data: 'invoices, credit notes, what they say, their documents and status',
    },
    payment: {
      what: 'Recognising and allocating payments',
      data: 'name and account of the payer, reference, statement lines',
    },
    reminder: {
      what: 'Reminding',
      data: 'messages, recipient, proof of sending, the file and what is decided in it',
    },
    answer: { what: 'Receiving answers', data: 'answers, attachments, call notes, page link' },
    agreement: {
      what: 'Agreeing and settling disputes',
      data: 'promises, plans, disputes, concessions, pauses, hand-overs, write-offs',
    },
    evidence: { what: 'Proving what was done and said', data: 'journal, legal facts, insolvencies' },
    salesQuestion: {
      what: 'Asking the salesperson before reminding',
      data: 'name and e-mail of the salesperson, the answer',
    },
    takeIn: { what: 'Taking files in', data: 'names of files, who brought them, lines refused' },
    conduct: {
      what: 'Deciding how reminders are made',
      data: 'settings, texts and scenarios, and who decided them',
    },
    account: {
      what: 'Giving access to those who work here',
      data: 'name, e-mail, role, means of signing in, sessions',
    },
    upkeep: { what: 'Running the software', data: 'technical traces, acts of people' },
  },
  persons: {
    debtor: 'customers who are natural persons',
    contact: 'contacts at customers',
    payer: 'payers',
    worker: 'people who work for the company',
    outsider: 'collection agencies, lawyers, bailiffs, judges',
    creditor: 'the company, where it is a natural person',
    anybody: 'anybody named in free text or a document',
  },
  recipients: {
    host: 'Host of the machine and of the backups (processor)',
    mail: 'Mail server that carries e-mails (processor)',
    post: 'Postal service, for letters the company prints and posts',
    onlinePayment: 'Online payment provider (Stripe, Mollie), where online payment is open',
    signIn: 'Identity provider of the company’s people, where single sign-on is set up',
    agency: 'Collection agency, where a file is handed over to it',
    lawyer: 'Lawyer, where a file is handed over',
    bailiff: 'Bailiff, where a file is handed over',
    court: 'Court, where a person files the exported claim there',
  },
  measures: {
    signIn:
      'Personal account; password kept as a hash (Argon2id), second factor and passkeys available, sessions of fourteen days at most',
    roles: 'Permissions by role and by company; every address of the interface demands its own',
    companies: 'Companies separated in the database, row by row',
    links: 'Links given to customers kept as a hash, with an end and a revocation',
    secrets: 'Keys of payment providers encrypted (AES-256-GCM)',
    journal: 'Journal chained by hashes: a change is seen (acquit verify)',
    acts: 'Acts of people are recorded',
    erasure: 'Erasure when the decided time is over, by a person, and recorded',
    backups: 'Backups checked by hash; the software does not encrypt them',
  },
  limits: periods => ({
    recovery:
      periods === null ? UNDECIDED : `${years(periods.recoveryYears)} after the last settlement or contact`,
    accounts:
      periods?.accountsYears == null
        ? UNDECIDED
        : `${years(periods.accountsYears)} after the end of the accounting year`,
    recoveryAndAccounts:
      periods === null
        ? UNDECIDED
        : `${years(periods.recoveryYears)} after the last settlement or contact; ${periods.accountsYears === null ? 'what the accounts name: no time has been decided' : `what the accounts name, ${years(periods.accountsYears)} after the end of the accounting year`}`,
    people: 'the software does not erase it by itself',
    machine: 'ended sessions and repeated answers: erased daily; the rest is not erased by itself',
  }),
  blanks: {
    representative: 'Representative in the Union (art. 27), if any',
    jointController: 'Joint controller, if any',
    officer: 'Data protection officer, if any',
    operators: 'Who hosts, carries the mail and takes payments, by name',
    transfers: 'Third countries and safeguards, if any',
    peopleTime: 'Time for accounts and settings of the people who work here',
    connection: 'Encryption of the connection (TLS) and of the disk',
    ownMeasures: 'Other measures of the company',
  },
};
