// What one person may not grant alone waits for another: whoever is alone here is led to inviting somebody, or to the limit.

import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { Allowed } from './allowed.tsx';

export function SecondPerson({ companyId }: { companyId: string }) {
  const params = { companyId };
  return (
    <Allowed to="people">
      <p className="small">
        {m.second_person_how()}{' '}
        <Link to="/c/$companyId/people" params={params} className="reach">
          {m.second_person_invite()}
        </Link>{' '}
        ·{' '}
        <Link to="/c/$companyId/settings" params={params} hash="conduct" className="reach">
          {m.second_person_limits()}
        </Link>
      </p>
    </Allowed>
  );
}
