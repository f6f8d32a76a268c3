import { expect, it } from 'vitest';
import { COMPANY_PATH } from '../../src/api/guard/route.ts';
import { ROUTE_PERMISSIONS } from '../../src/api/guard/route-permissions.ts';
import { WHOLE_ACTS } from '../../src/messages/audit-acts.ts';
import { auditText } from '../../src/messages/audit-words.ts';

const LOCALES = ['fr', 'nl', 'en', 'de'] as const;

it('whatever can be asked for and changes something is told in words, in four languages', () => {
  const acts = [...ROUTE_PERMISSIONS.keys()]
    .map(route => route.replace(COMPANY_PATH, ''))
    .filter(act => !act.startsWith('GET '));
  expect(acts.length).toBeGreaterThan(90);
  const silent = acts.filter(act => LOCALES.some(locale => auditText(act, locale) === act));
  expect(silent).toEqual([]);
});

it('says what was done and to what', () => {
  expect(auditText('POST /dossiers/:dossierId/holds', 'fr')).toBe('Saisie\u00a0: suspension des relances');
  expect(auditText('DELETE /debtors/:debtorId/insolvency', 'de')).toMatch(/^Rücknahme: /);
  expect(auditText('PATCH /debtors/:debtorId', 'en')).toMatch(/^Changed: /);
  expect(auditText('PUT /unheard-of', 'nl')).toBe('PUT /unheard-of');
});

it('an act whose address says something else has words of its own, and no act is there that nobody can ask for', () => {
  expect(auditText('POST /api/invitation/acceptance', 'fr')).toBe('Invitation acceptée');
  expect(auditText('PUT /dossiers/:dossierId/plan/:planId/acceptance', 'fr')).toBe(
    'Échéancier accepté par écrit',
  );
  expect(auditText('DELETE /pause', 'fr')).toBe('Envois repris');
  const routes = new Set([...ROUTE_PERMISSIONS.keys()].map(route => route.replace(COMPANY_PATH, '')));
  expect(Object.keys(WHOLE_ACTS).filter(act => !routes.has(act))).toEqual([]);
});
