import { expect, it } from 'vitest';
import { greetedName } from './greeted.ts';

it.each([
  'Service finances',
  'SERVICE COMPTABILITÉ FOURNISSEURS',
  'Comptabilité',
  'Compta',
  'Secrétariat',
  'Dienst boekhouding',
  'Afdeling crediteuren',
  'Buchhaltung',
  'Abteilung Einkauf',
  'Accounts payable',
  'Finance department',
  'The billing team',
])('%s is no person to be greeted', name => expect(greetedName(name)).toBeNull());

it.each([
  'Anne Lefort',
  'Madame Lefort',
  'Anne Service',
  'Jan Dienst',
  'Compton, Marie',
  'Accountini Paolo',
  'Lefort',
])('%s is one', name => expect(greetedName(name)).toBe(name));

it('of nobody there is no name', () => expect(greetedName(null)).toBeNull());
