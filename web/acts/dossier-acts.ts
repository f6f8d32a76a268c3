// What is written about the dossier of a debtor: where, and how it is taken back.

import { companyPath, send } from '../queries/api.ts';

export type InDossier = { readonly companyId: string; readonly dossierId: string };

export const dossierPath = ({ companyId, dossierId }: InDossier, rest: string): string =>
  companyPath(companyId, `/dossiers/${encodeURIComponent(dossierId)}${rest}`);

/** What waits for a second person. */
export const concessionPath = (place: InDossier, concessionId: string): string =>
  dossierPath(place, `/concession/${encodeURIComponent(concessionId)}`);

export const note = <Answer>(path: string, body: object): Promise<Answer> =>
  send<Answer>({ method: 'POST', path, body });

export const takeBack = (path: string, because: string | null = null): Promise<unknown> =>
  send({
    method: 'DELETE',
    path: because === null ? path : `${path}?${new URLSearchParams({ because })}`,
  });

/** Says no to what a debtor proposed, who is told so; the reason is not. */
export const refuse = (path: string, because: string): Promise<unknown> =>
  send({ method: 'DELETE', path: `${path}?${new URLSearchParams({ kind: 'refused', because })}` });
