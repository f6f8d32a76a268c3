// What several debtors are, handed to the desk. Only translation.

import type { DeskContext } from '../../desk/context.ts';
import { kindsEffect, sayKinds, takeBackKinds } from '../../desk/debtors/say-kinds.ts';
import { uncertainDebtors } from '../../desk/debtors/uncertain-kinds.ts';
import type { KindDesk } from '../ports/kind-port.ts';

export const kindsOf = (context: DeskContext): KindDesk => ({
  uncertainKinds: asked => uncertainDebtors(context.database, asked),
  sayKinds: asked => sayKinds(context, asked),
  kindsEffect: asked => kindsEffect(context, asked),
  takeBackKinds: asked => takeBackKinds(context, asked),
});
