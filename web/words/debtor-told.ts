// What can be corrected of a debtor, as its form calls it and as it stands.

import * as m from '../../src/messages/compiled/messages.js';
import type { Locale } from '../../src/messages/format.ts';
import { lawNameText } from '../../src/messages/law-words.ts';
import { debtorKindText, scenarioText } from '../../src/messages/words.ts';
import { addressText } from '../parts/debtor/postal-address.tsx';
import type { Told } from '../parts/form/edited-meanwhile.tsx';
import type { Debtor } from '../queries/answers.ts';
import { countryName } from './countries.ts';
import { languageName } from './locale-names.ts';

export function debtorTold(debtor: Debtor, field: string, locale: Locale): Told | null {
  switch (field) {
    case 'name':
      return { label: m.settings_name(), value: debtor.name };
    case 'kind':
      return { label: m.debtor_kind(), value: debtorKindText(debtor.kind, locale) };
    case 'language':
      return { label: m.debtor_language(), value: languageName(debtor.language) };
    case 'country':
      return { label: m.start_field_country(), value: countryName(debtor.country, locale) };
    case 'law':
      return {
        label: m.debtor_law(),
        value:
          debtor.law === null
            ? m.law_of_company({ law: lawNameText(debtor.companyLaw, locale) })
            : lawNameText(debtor.law, locale),
      };
    case 'scenario':
      return { label: m.debtor_scenario(), value: scenarioTold(debtor, locale) };
    case 'registration':
      return { label: m.debtor_registration(), value: debtor.registration };
    case 'vat':
      return { label: m.debtor_vat(), value: debtor.vat };
    case 'address':
      return { label: m.debtor_address(), value: addressText(debtor.address) };
    default:
      return null;
  }
}

function scenarioTold({ scenarioChosen, scenarioNames }: Debtor, locale: Locale): string {
  if (scenarioChosen === null) return m.scenario_automatic();
  return scenarioNames[scenarioChosen] ?? scenarioText(scenarioChosen, locale);
}
