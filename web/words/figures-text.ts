// Figures of the reports in words: tenths of a day and of a per cent. Null stays null: nothing is known of it.

import * as m from '../../src/messages/compiled/messages.js';
import { decimalText, type Locale } from '../../src/messages/format.ts';

export const tenthsText = (tenths: number, locale: Locale): string =>
  decimalText(decimalOfTenths(tenths), locale, 1);

export const decimalOfTenths = (tenths: number): string => (tenths / 10).toString();

export const shareText = (tenths: number | null, locale: Locale): string | null =>
  tenths === null ? null : `${tenthsText(tenths, locale)} %`;

export const daysText = (tenths: number | null, locale: Locale): string | null =>
  tenths === null ? null : m.reports_days({ days: tenthsText(tenths, locale) });
