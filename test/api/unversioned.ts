// Every route that changes something and asks for no version, with the reason why two people cannot write over each other
// there unseen. A new route stands here or among `VERSIONED`.

const OF_A_COMPANY: Readonly<Record<string, readonly string[]>> = {
  'it adds something of its own; what is there stays': [
    'POST /files',
    'POST /invoices',
    'POST /take-ins',
    'POST /payments',
    'POST /cash-declarations',
    'POST /rates/publications',
    'POST /views',
    'POST /invitations',
    'POST /holds',
    'POST /exclusions',
    'POST /approval-links',
    'POST /invoices/:invoiceId/documents',
    'POST /invoices/:invoiceId/differences',
    'POST /invoices/:invoiceId/expected-receipts',
    'POST /debtors/:debtorId/access-copies',
    'POST /debtors/:debtorId/page-links',
    'POST /debtors/:debtorId/law-facts',
    'POST /dossiers/:dossierId/holds',
    'POST /dossiers/:dossierId/calls',
    'POST /payments/:paymentId/rejections',
    'POST /payments/:paymentId/refunds',
  ],
  'it takes back what is named, by its id; taken back already, it is refused or changes nothing': [
    'POST /approval-withdrawals',
    'POST /exclusion-withdrawals',
    'POST /hold-releases',
    'POST /debtor-kind-withdrawals',
    'POST /payments/confirmation-withdrawals',
  ],
  'the dossier is locked, and what stands there already refuses a second one': [
    'POST /dossiers/:dossierId/dispute',
    'POST /dossiers/:dossierId/plan',
    'POST /dossiers/:dossierId/settlement',
    'POST /dossiers/:dossierId/hand-over',
    'POST /dossiers/:dossierId/hardship',
    'POST /dossiers/:dossierId/closure',
    'POST /dossiers/:dossierId/write-off',
  ],
  'the newer word of the debtor takes the place of the older one, which stays in its history with who noted it':
    ['POST /dossiers/:dossierId/promise'],
  'it answers what is open: agreed, refused or settled by somebody else, it is open no longer and the answer is refused':
    [
      'PUT /dossiers/:dossierId/dispute/:disputeId/outcome',
      'PUT /dossiers/:dossierId/plan/:planId/approval',
      'PUT /dossiers/:dossierId/plan/:planId/acceptance',
      'PUT /dossiers/:dossierId/concession/:concessionId/approval',
      'PUT /dossiers/:dossierId/concession/:concessionId/refusal',
      'PUT /debtor-answers/:answerId/handling',
      'PUT /messages/:messageId/delivery',
      'POST /messages/:messageId/call-outcomes',
      'PUT /messages/:messageId/posting',
      'PUT /messages/:messageId/return',
      'POST /returned-payments/:returnId/answer',
      'PUT /invoices/:invoiceId/replaced/:earlierId',
      'POST /debtor-merges',
      'POST /debtor-differences',
    ],
  'it names the content that was read, message by message, and another content is refused': [
    'POST /approvals',
    'PUT /messages/:messageId/approval',
    'PUT /messages/:messageId/exclusion',
  ],
  'the books are locked, and money that is no longer free is refused': [
    'POST /payments/confirmations',
    'POST /payments/:paymentId/allocations',
    'PUT /payments/:paymentId/allocations',
  ],
  'it says one thing of many, and its answer names each with what it was, to be taken back': [
    'PUT /debtor-kinds',
    'PUT /scenario-assignments',
    'PUT /portfolios',
  ],
  'there is one thing to say, and said twice it is as if said once': [
    'POST /runs',
    'PUT /pause',
    'PUT /company-closure',
    'PUT /live',
    'PUT /bank-accounts/:account/closed',
    'PUT /payment-providers/:provider/offer',
    'PUT /digest',
    'POST /retention/erasures',
  ],
  'the totals that were seen are in the request, and others are refused': ['PUT /start/totals'],
  'keys are entered whole and never shown: nobody edits what somebody else entered': [
    'PUT /payment-providers/:provider',
  ],
  'the version that was read is in the request (`basedOn`), for each language its own': [
    'PUT /wordings/:wordingKey',
  ],
  'it remembers how one file was read; whoever reads the next sees it, and may say otherwise': [
    'PUT /column-mappings',
  ],
  'one of them at a time: while it runs, another is refused': ['POST /comparisons'],
  // The later word takes the place of the earlier one, which the journal alone still tells.
  'its version is still to come': [
    'POST /debtors/:debtorId/insolvency',
    'PUT /payments/:paymentId/set-aside',
    'PUT /start/ladder',
  ],
  'it is the view of one person alone': ['PUT /views/:viewId'],
  'it keeps nothing': [
    'POST /scenarios/effect',
    'POST /scenarios/replay',
    'POST /scenario-assignments/effect',
    'POST /wordings/:wordingKey/preview',
    'POST /start/trial',
    'POST /ledger-checks',
    'POST /payment-providers/:provider/checks',
    'POST /invoices/:invoiceId/source-rows',
  ],
};

export const REASONS = Object.keys(OF_A_COMPANY);
export const UNVERSIONED: readonly string[] = Object.values(OF_A_COMPANY).flat();
