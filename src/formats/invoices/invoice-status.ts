// Whether the words of a column of statuses are known. One that is not may mean that nothing is owed any more: where no other
// column says what is left, it is told once, and the invoice taken as open.
// 'Encaissement partiel' under 'Statut' is told; 'En retard', 'Payée' and 'Brouillon' are not.

import { warningAt } from '../problems.ts';
import type { ColumnMapping, Problem } from '../records.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import type { Cell } from '../tables/table-values.ts';
import { isKnownStanding } from './rows/invoice-row-standing.ts';

const OPEN =
  /^(open(ed)?|sent|envoyee?|emise?|transmise?|recue?|vue?|viewed|en retard|overdue|late|past due|due|impayee?|non (payee?|reglee?)|a (payer|regler|encaisser)|due?|echue?|non echue?|relancee?|en attente( de (paiement|reglement))?|en cours|a echoir|pending( payment)?|on hold|validee?|finalisee?|comptabilisee?|approved|authori[sz]ed|posted|confirmed|issued|unpaid|not paid|outstanding|awaiting payment|part(ial(ly)?|iellement)? ?(paid|payee?|reglee?)|partial|partielle?|paiement partiel|openstaand|verzonden|vervallen|te betalen|niet betaald|onbetaald|te laat|geboekt|gedeeltelijk betaald|deels betaald|goedgekeurd|offen|versendet|gesendet|verschickt|uberfallig|fallig|unbezahlt|teilweise bezahlt|teilbezahlt|gebucht|festgeschrieben|no|nee|non|nein|pendiente|vencid[ao]|emitid[ao]|enviad[ao]|inviat[ao]|emess[ao]|scadut[ao]|da pagare)$/;

/** As many words as are quoted. */
const MAX_WORDS = 5;

export class StatusWatch {
  readonly #mapping: ColumnMapping;
  readonly #unknown = new Set<string>();

  constructor(mapping: ColumnMapping) {
    this.#mapping = mapping;
  }

  see(cell: Cell | null): void {
    if (cell === null || this.#unknown.size >= MAX_WORDS) return;
    const status = foldTitle(cell.text);
    if (!/^[\d ]*$/.test(status) && !OPEN.test(status) && !isKnownStanding(status))
      this.#unknown.add(cell.text.trim());
  }

  get told(): readonly Problem[] {
    const { payable, paid, status } = this.#mapping;
    if (this.#unknown.size === 0 || payable !== undefined || paid !== undefined) return [];
    const found = [...this.#unknown].join(', ');
    const expected = 'a status that is known, such as open, paid or draft; taken as open';
    return [warningAt({ place: `column ${status}`, found, expected })];
  }
}
