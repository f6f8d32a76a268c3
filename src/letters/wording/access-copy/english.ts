import type { AccessCopyWords } from './words.ts';

export const EN: AccessCopyWords = {
  title: 'Copy of your personal data',
  told: 'What you should know',
  files: 'Enclosed files',
  machine:
    'The file copy.json holds the same copy, complete, in a form that programs read. Its amounts are in the smallest unit of the currency (cents).',
  filesLeft: 'These files did not fit; ask for them:',
  cut: 'There are very many rows: only the newest are copied. Ask for the others.',
  worker: 'somebody who works for the creditor',
  intro: (person, creditor, date) => `This is what ${creditor} holds about ${person} on ${date}.`,
  headings: {
    purposes: 'Why',
    categories: 'Which data',
    recipients: 'To whom they were given',
    retention: 'How long',
    rights: 'Your rights',
    complaint: 'Complaint',
    sources: 'Where they come from',
    decisions: 'Automated decisions',
    transfers: 'Outside the Union',
    copy: 'This copy',
    others: 'What is blackened',
  },
  statements: ({ creditor, reached, categories, recipients, authority, isContact, kept }) => ({
    purposes: isContact
      ? `${creditor} uses your contact details to write to the right person about the invoices of the firm where you work: its legitimate interest in collecting what it is owed. Keeping accounts is a legal obligation.`
      : `${creditor} uses these data to follow your invoices and their payment: performance of the contract, its legitimate interest in collecting what it is owed and in proving what was said, and the legal obligation to keep accounts.`,
    categories: `Those that follow: ${categories}.`,
    recipients:
      recipients === null
        ? 'To nobody outside the company: the claim was given neither to a collection agency, nor to a lawyer, a bailiff or a court. Those who host the data or carry the messages act on its orders; it names them if you ask.'
        : `The claim was given to: ${recipients}. Those who host the data or carry the messages act on the orders of the company; it names them if you ask.`,
    retention: `What was written, said and agreed: until payment, and then for as long as the claim or its payment may be contested in court (limitation). Invoices, payments and the register that proves them: for as long as the law orders accounts to be kept.${kept === null ? '' : ` The company decided: ${yearsEn(kept.recoveryYears)} after the last settlement for what was written${kept.accountsYears === null ? '' : `, ${yearsEn(kept.accountsYears)} after the end of the accounting year for the accounts`}.`}`,
    rights: `You may have these data corrected, have them erased or their use restricted in the cases that the law names, and object to their use for reasons of your own situation.${reached === '' ? '' : ` Write to ${creditor}: ${reached}.`}`,
    complaint:
      authority === null
        ? 'You may complain to the supervisory authority of your country.'
        : `You may complain to the supervisory authority of your country; that of the company is ${authority}.`,
    sources: isContact
      ? 'From the invoices and customer lists of the company, from what you or your colleagues answered, and from what the people of the company noted.'
      : 'From your invoices and the customer lists of the company, from the statements of its bank, from what you answered, and from what the people of the company noted.',
    decisions:
      'A program prepares reminders by fixed rules: due date, payments received, agreements and disputes. Giving the claim to somebody else, going to court, granting or refusing a payment plan or a dispute is decided by a person.',
    transfers:
      'The software by itself sends nothing outside the European Union. Where whoever hosts or carries is there, the company tells you with which safeguards.',
    copy: 'It is free, and given within a month of the request. Messages are reproduced as they were written.',
    others:
      'What concerns other people is replaced by █████. The names of those who work for the company are not given, except in the messages that you received.',
  }),
  sections: {
    identity: 'Identity',
    contacts: 'Contact details',
    accounts: 'Accounts you paid from',
    invoices: 'Invoices',
    creditNotes: 'Credit notes',
    messages: 'Messages written',
    deliveries: 'Deliveries',
    answers: 'Your answers',
    calls: 'Calls and notes',
    promises: 'Promises to pay',
    plans: 'Payment plans',
    disputes: 'Disputes',
    offers: 'Settlement offers',
    stops: 'Hand-overs, hardship and closures',
    holds: 'Pauses of the reminders',
    writeOffs: 'Write-offs',
    payments: 'Payments',
    proceedings: 'Proceedings and facts of law',
    salesQuestions: 'Questions to the salesperson',
    journal: 'Journal: who did what',
  },
  labels: {
    name: 'Name',
    customerNumber: 'Customer number',
    vat: 'VAT number',
    registration: 'Company number',
    address: 'Address',
    email: 'E-mail',
    phone: 'Telephone',
    account: 'Account',
    number: 'Number',
    due: 'Due',
    amount: 'Amount',
    open: 'Still to pay',
    subject: 'Subject',
    recipient: 'Recipient',
    payOn: 'To be paid on',
    payer: 'Payer',
    until: 'Until',
    event: 'What happened',
    by: 'By',
  },
};

const yearsEn = (years: number): string => `${years} ${years === 1 ? 'year' : 'years'}`;
