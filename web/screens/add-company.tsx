// Another company of somebody who has one: the same form as for the first, and the same way from there.

import * as m from '../../src/messages/compiled/messages.js';
import { CompanyForm } from '../parts/company/company-form.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';

export function AddCompanyScreen() {
  return (
    <>
      <div>
        <ScreenTitle>{m.companies_add()}</ScreenTitle>
        <p className="soft">{m.companies_add_intro()}</p>
      </div>
      <CompanyForm />
    </>
  );
}
