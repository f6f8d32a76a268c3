// The doors in the wall between companies: every reason for which a question may look past it, and nothing else may.
// Who goes through which is in test/tidy/doors.test.ts.

export const DOORS = {
  entry: 'who may enter, and where: accounts, sessions, memberships, invitations',
  companies: 'which companies there are, and which of them have work',
  portfolio: 'the companies that one person looks after, on one screen',
  persons: 'whether another company of the installation wrote to the same person this week',
  mail: 'which message, of whichever company, a mail answers',
  rates: 'published rates, which concern every company at once',
  copy: 'COPY, which PostgreSQL refuses below a policy; each row is compared with the company before it is sent',
  upkeep: 'migrations, backups, what the planner knows of a table, and what may be forgotten',
  erasure: 'the words of journal entries that have outlived their time: nothing else may change an entry',
} as const;

export type Door = keyof typeof DOORS;
