// The questions and acts of `law-port.ts`, answered by the desk functions.

import type { DeskContext } from '../desk/context.ts';
import { recordInsolvency, withdrawInsolvency } from '../desk/record-insolvency.ts';
import { roadsView } from '../desk/roads.ts';
import type { LawDesk } from './law-port.ts';

export const lawDeskOf = (context: DeskContext): LawDesk => ({
  roads: asked => roadsView(context.database, asked),
  recordInsolvency: asked => recordInsolvency(context, asked),
  withdrawInsolvency: asked => withdrawInsolvency(context, asked),
});
