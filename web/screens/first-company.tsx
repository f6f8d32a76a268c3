// The first screen of an installation without a company, and of a person who belongs to none.

import * as m from '../../src/messages/compiled/messages.js';
import { CompanyForm } from '../parts/company/company-form.tsx';
import { Mark } from '../parts/form/icon.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';

export function FirstCompanyScreen() {
  return (
    <main className="start-company stack">
      <p className="brand">
        <Mark />
        Acquit
      </p>
      <div>
        <ScreenTitle>{m.start_company_title()}</ScreenTitle>
        <p className="soft">{m.start_company_intro()}</p>
      </div>
      <CompanyForm />
    </main>
  );
}
