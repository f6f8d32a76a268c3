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
  'Receveur communal',
  'La trésorière',
  "L'agent comptable",
  'Responsable des achats',
  'Gemeenteontvanger',
  'De financieel directeur',
  'Geschäftsführer',
  'The purchasing manager',
])('%s is no person to be greeted', name => expect(greetedName(name)).toBeNull());

it.each([
  'Anne Lefort',
  'Madame Lefort',
  'Anne Service',
  'Jan Dienst',
  'Compton, Marie',
  'Accountini Paolo',
  'Lefort',
  'Le Goff',
  'De Boeck Jan',
  'Directeau Paul',
])('%s is one', name => expect(greetedName(name)).toBe(name));

it('of nobody there is no name', () => expect(greetedName(null)).toBeNull());
