// How a company works, who works in it, and what the machine notes for itself.

import type { HeldTables } from './held.ts';

const CONDUCT_TABLES = {
  company: {
    leads: null,
    purpose: 'conduct',
    columns: {
      creditor: ['name', 'vat', 'registration', 'address', 'iban', 'bic', 'email', 'phone'],
      worker: ['signatory'],
      fact: ['country', 'language', 'law'],
      document: ['policy'],
    },
  },
  scenario_version: {
    leads: null,
    purpose: 'conduct',
    columns: { fact: ['scenario_key', 'body'], worker: ['author'] },
  },
  assignment_rules: { leads: null, purpose: 'conduct', columns: { fact: ['rules'], worker: ['author'] } },
  wording_version: {
    leads: null,
    purpose: 'conduct',
    columns: { fact: ['wording_key', 'language'], freeText: ['body'], worker: ['author'] },
  },
  comparison: {
    leads: null,
    purpose: 'conduct',
    columns: {
      fact: ['wording_key', 'step_key', 'language', 'ended_because'],
      freeText: ['name', 'text_a', 'text_b'],
      mark: ['seed'],
      worker: ['started_by', 'ended_by'],
    },
  },
  comparison_debtor: {
    leads: 'debtor_id',
    purpose: 'reminder',
    columns: { fact: ['arm', 'currency'], worker: ['sent_anyway_by'] },
  },
  start_word: {
    leads: null,
    purpose: 'conduct',
    columns: { fact: ['kind', 'content'], worker: ['author'] },
  },
  saved_view: {
    leads: null,
    purpose: 'conduct',
    // What was looked for may be a name.
    columns: { worker: ['user_id', 'author'], fact: ['screen'], freeText: ['name', 'content'] },
  },
  digest_reader: { leads: null, purpose: 'conduct', columns: { worker: ['user_id'], fact: ['language'] } },
  digest_mail: { leads: null, purpose: 'conduct', columns: { worker: ['user_id'] } },
  provider_key: {
    leads: null,
    purpose: 'conduct',
    columns: { fact: ['provider'], secret: ['sealed', 'last_four'], worker: ['author'] },
  },
  approval_link: {
    leads: null,
    purpose: 'conduct',
    columns: { worker: ['name', 'email', 'maker_id', 'made_by', 'revoked_by'], fact: ['language'] },
  },
  rate_publication: {
    leads: null,
    purpose: 'conduct',
    columns: { worker: ['author'], fact: ['file_name', 'content'], mark: ['content_hash'] },
  },
} as const satisfies HeldTables;

const TAKE_IN_TABLES = {
  file_import: {
    leads: null,
    purpose: 'takeIn',
    columns: {
      // Problems quote what stood in the file.
      document: ['file_name', 'archive_name', 'problems'],
      fact: ['format'],
      mark: ['sha256', 'part_sha256', 'dossiers_before'],
      worker: ['author'],
    },
  },
  take_in: {
    leads: null,
    purpose: 'takeIn',
    columns: {
      worker: ['author', 'cancel_asked_by'],
      mark: ['worker'],
      fact: ['state'],
      document: ['progress', 'views'],
    },
  },
  table_profile: { leads: null, purpose: 'takeIn', columns: { mark: ['profile_key'], fact: ['hints'] } },
} as const satisfies HeldTables;

const UPKEEP_TABLES = {
  audit_entry: {
    leads: null,
    purpose: 'account',
    columns: { worker: ['user_id', 'author'], fact: ['via', 'act'], document: ['subjects'] },
  },
  idempotency: {
    leads: null,
    purpose: 'upkeep',
    // The answer to a request, for a day: whatever was asked for.
    columns: { mark: ['idempotency_key', 'request_hash', 'worker'], document: ['response'] },
  },
  journal_head: { leads: null, purpose: 'upkeep', columns: { mark: ['hash'] } },
  mailing: { leads: null, purpose: 'upkeep', columns: { mark: ['lease_by'], document: ['answers'] } },
  mailbox_place: { leads: null, purpose: 'upkeep', columns: { creditor: ['mailbox'], mark: ['validity'] } },
  person_lock: { leads: null, purpose: 'upkeep', columns: {} },
} as const satisfies HeldTables;

const ACCOUNT_TABLES = {
  access_user: {
    leads: null,
    purpose: 'account',
    columns: { mark: ['id'], worker: ['name', 'email', 'image'] },
  },
  access_account: {
    leads: null,
    purpose: 'account',
    columns: {
      mark: ['id'],
      worker: ['user_id', 'account_id'],
      fact: ['provider_id', 'scope'],
      secret: ['access_token', 'refresh_token', 'id_token', 'password'],
    },
  },
  access_session: {
    leads: null,
    purpose: 'account',
    columns: { mark: ['id'], worker: ['user_id', 'ip_address', 'user_agent'], secret: ['token'] },
  },
  access_passkey: {
    leads: null,
    purpose: 'account',
    columns: {
      mark: ['id', 'public_key', 'credential_id', 'device_type', 'transports', 'aaguid'],
      worker: ['user_id', 'name'],
    },
  },
  access_two_factor: {
    leads: null,
    purpose: 'account',
    columns: { mark: ['id'], worker: ['user_id'], secret: ['secret', 'backup_codes'] },
  },
  access_api_key: {
    leads: null,
    purpose: 'account',
    columns: { mark: ['id'], worker: ['user_id', 'name'], secret: ['key_hash'] },
  },
  access_membership: {
    leads: null,
    purpose: 'account',
    columns: { mark: ['company_id'], worker: ['user_id'], fact: ['role'] },
  },
  access_invitation: {
    leads: null,
    purpose: 'account',
    columns: {
      mark: ['company_id', 'invitation_id'],
      worker: ['email', 'invited_by'],
      fact: ['role'],
      secret: ['token_hash'],
    },
  },
  // An address of the network, of whoever tried to sign in too often.
  access_rate_limit: { leads: null, purpose: 'account', columns: { mark: ['id'], worker: ['key'] } },
  // Of an address, which is not written down: only whether it is the one that is tried again.
  access_password_try: { leads: null, purpose: 'account', columns: { mark: ['account'] } },
  access_verification: {
    leads: null,
    purpose: 'account',
    columns: { mark: ['id'], worker: ['identifier'], secret: ['value'] },
  },
} as const satisfies HeldTables;

export const COMPANY_TABLES = {
  ...CONDUCT_TABLES,
  ...TAKE_IN_TABLES,
  ...UPKEEP_TABLES,
  ...ACCOUNT_TABLES,
};
