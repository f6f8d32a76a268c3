// Who looks past the wall between companies, file by file. A line more here is a decision: whatever stands behind it sees
// the rows of every company.

import { describe, expect, it } from 'vitest';
import { DOORS } from '../../src/store/schema/doors.ts';
import { CODE_FILES, textOf } from './project.ts';

const PASSING: Readonly<Record<string, readonly string[]>> = {
  'src/api/across-companies.ts': ['rates'],
  'src/api/start.ts': ['entry', 'rates', 'upkeep'],
  'src/cli/company/company-commands.ts': ['entry'],
  'src/cli/company/password-link-command.ts': ['entry'],
  'src/cli/company/rates-command.ts': ['rates'],
  'src/cli/doctor-command.ts': ['upkeep'],
  'src/cli/store-commands.ts': ['upkeep'],
  'src/cli/verify-command.ts': ['upkeep'],
  'src/desk/clock-check.ts': ['upkeep'],
  'src/desk/claims/publish-rates.ts': ['rates'],
  'src/desk/database-away.ts': ['entry'],
  'src/desk/company/half-demonstration.ts': ['upkeep'],
  'src/desk/watch.ts': ['upkeep'],
  'src/main.ts': ['upkeep'],
  'src/store/overview/companies-at-once.ts': ['portfolio'],
  'src/store/companies/companies-with-work.ts': ['companies'],
  'src/store/companies/companies.ts': ['companies'],
  'src/store/copy-into.ts': ['copy'],
  'src/store/ended-sessions.ts': ['upkeep'],
  'src/store/idempotency.ts': ['upkeep'],
  'src/store/messages/mail-in.ts': ['mail'],
  'src/store/overview/digests.ts': ['companies'],
  'src/store/companies/memberships.ts': ['entry'],
  'src/store/money/online-payments.ts': ['companies'],
  'src/store/debtors/person-contacts.ts': ['persons'],
  'src/store/debtors/portal-links.ts': ['companies'],
  'src/store/debtors/sales-questions.ts': ['companies'],
  'src/store/retention/erase-journal.ts': ['erasure'],
  'src/store/statistics.ts': ['upkeep'],
};

/** A step past the wall, and the door it names; a step that names none in its text is named `?`. */
const STEP = /(?:\.|\b)(?:past|through)\(\s*(?:'(\w+)'|(?![\s):]))/g;
/** Where the steps themselves are made: the door is handed on. */
const MAKERS = ['src/store/database.ts', 'src/store/session.ts', 'src/store/schema/company-sessions.ts'];

const SHIPPED = CODE_FILES.filter(
  path => path.startsWith('src/') && !path.endsWith('.test.ts') && !MAKERS.includes(path),
);

const doorsIn = (path: string): string[] =>
  [...new Set([...textOf(path).matchAll(STEP)].map(([, door = '?']) => door))].sort();

describe('the doors in the wall between companies', () => {
  it('each is used where the list says, and nowhere else', () => {
    expect(SHIPPED.length).toBeGreaterThan(500);
    const found = SHIPPED.flatMap(path => {
      const doors = doorsIn(path);
      return doors.length === 0 ? [] : [[path, doors] as const];
    });
    expect(Object.fromEntries(found)).toEqual(PASSING);
  });

  it('every door leads somewhere', () => {
    const used = new Set(Object.values(PASSING).flat());
    expect(Object.keys(DOORS).filter(door => !used.has(door))).toEqual([]);
  });

  it('the database itself is opened where an installation begins, and for nothing else', () => {
    const opened = SHIPPED.filter(path => /\b(?:openStore|openDatabase)\(/.test(textOf(path)));
    expect(opened.sort()).toEqual(['src/main.ts', 'src/store/open-store.ts']);
  });
});
