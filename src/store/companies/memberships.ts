// Who belongs to a company today: for a link that lends what somebody there may do, and for mail to its own people.

import { select } from '../select.ts';
import type { Passing } from '../session.ts';

export type PersonOfCompany = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
};

export const peopleOfCompany = (db: Passing, companyId: string): Promise<PersonOfCompany[]> =>
  db.past('entry', all =>
    select<PersonOfCompany>(
      all,
      `select u.id as "userId", u.name, u.email, m.role from access_membership m join access_user u on u.id = m.user_id
        where m.company_id = $1 order by u.id`,
      [companyId],
    ),
  );
