// Another company of somebody who has one: the same form as for the first, and the same way from there.

import * as m from '../../src/messages/compiled/messages.js';
import { CompanyForm } from '../parts/company/company-form.tsx';

export function AddCompanyScreen() {
  return (
    <>
      <div>
        <h1>{m.companies_add()}</h1>
        <p className="soft">{m.companies_add_intro()}</p>
      </div>
      <CompanyForm />
    </>
  );
}
