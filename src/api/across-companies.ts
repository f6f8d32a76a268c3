// The desk of all companies, in front of the desks of each: a question about one company is put to the desk of that
// company, behind the wall that hides every other, and the few about several are answered here.

import { publishRates } from '../desk/claims/publish-rates.ts';
import { rateListing } from '../desk/claims/rate-listing.ts';
import { companyViews } from '../desk/company/company-view.ts';
import { enterCompany, isEmpty } from '../desk/company/first-company.ts';
import { deskOfCompany, type InstallationContext, millisecondsOf } from '../desk/context.ts';
import { followChanges } from '../desk/follow-changes.ts';
import { companiesAtOnce } from '../desk/overview/all-companies-view.ts';
import { proposeCompany } from '../desk/take-in/company-proposal.ts';
import type { Desk } from './ports/desk-port.ts';

/** What names no company, found by its type: a new question of this kind does not compile until it is answered below. */
type OfNoCompany = {
  [Name in keyof Desk]: Desk[Name] extends (asked: infer Asked) => unknown
    ? Asked extends { readonly companyId: string }
      ? never
      : Name
    : Name;
}[keyof Desk];

/** Rates concern every company, though one says that it enters them. */
export type AcrossDesk = Pick<Desk, OfNoCompany | 'publishRates'>;
export type OneCompanyDesk = Omit<Desk, keyof AcrossDesk>;

/** A company that is none: whoever asks there sees nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export function deskOfEach(
  installation: InstallationContext,
  deskOf: (context: ReturnType<typeof deskOfCompany>) => OneCompanyDesk,
): Desk {
  const across = acrossCompanies(installation);
  const ofCompany = (companyId: string): OneCompanyDesk => deskOf(deskOfCompany(installation, companyId));
  return new Proxy<Desk>(
    { ...ofCompany(NOBODY), ...across },
    {
      get: (_desk, name) =>
        name in across
          ? Reflect.get(across, name)
          : (asked: { readonly companyId: string }) => Reflect.get(ofCompany(asked.companyId), name)(asked),
    },
  );
}

const acrossCompanies = (installation: InstallationContext): AcrossDesk => {
  const { database, clock } = installation;
  return {
    changes: followChanges({ database, nowMilliseconds: () => millisecondsOf(clock.now()) }),
    companies: ({ companyIds }) => companyViews(database, companyIds),
    companiesAtOnce: asked => companiesAtOnce(database, asked),
    rates: ({ day }) => rateListing(database.through('rates'), day),
    isEmpty: () => isEmpty(database),
    proposeCompany: ({ files }) => proposeCompany(files),
    enterCompany: asked => enterCompany(installation, asked),
    publishRates: asked => publishRates(installation, asked),
  };
};
