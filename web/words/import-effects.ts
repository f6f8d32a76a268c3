// What a file that was taken in did, count by count; what is nothing is not said, unless all of it is.

import * as m from '../../src/messages/compiled/messages.js';
import type { Import } from '../queries/answers.ts';

export type ImportEffect = { readonly text: string; readonly tone: 'good' | 'plain' | 'caution' | 'alert' };

type Counts = Pick<Import, 'added' | 'changed' | 'unchanged' | 'refused' | 'attached'>;

export function importEffects({
  added,
  changed,
  unchanged,
  refused,
  attached,
}: Counts): readonly ImportEffect[] {
  const effects: ImportEffect[] = [];
  if (added > 0) effects.push({ text: m.take_in_added({ count: added }), tone: 'good' });
  else if (unchanged > 0) effects.push({ text: m.take_in_unchanged({ count: unchanged }), tone: 'plain' });
  if (changed > 0) effects.push({ text: m.take_in_changed({ count: changed }), tone: 'caution' });
  if (attached > 0) effects.push({ text: m.import_attached({ count: attached }), tone: 'good' });
  if (refused > attached)
    effects.push({ text: m.take_in_refused({ count: refused - attached }), tone: 'alert' });
  return effects.length > 0 ? effects : [{ text: m.take_in_nothing_new(), tone: 'plain' }];
}
