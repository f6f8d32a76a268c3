import { expect, it } from 'vitest';
import { COMPANY_PATH } from '../../src/api/guard/route.ts';
import { ROUTE_PERMISSIONS } from '../../src/api/guard/route-permissions.ts';
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
  expect(auditText('DELETE /dossiers/:dossierId/plan/:planId', 'de')).toBe('Rücknahme: Ratenplan');
  expect(auditText('PUT /messages/:messageId/approval', 'en')).toBe('Changed: approval');
  expect(auditText('PUT /unheard-of', 'nl')).toBe('PUT /unheard-of');
});
