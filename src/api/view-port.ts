// What the API asks of the desk about the views that people keep of a table.

import type { KeepView, SavedView } from '../desk/saved-views.ts';

type Asker = { readonly companyId: string; readonly userId: string };

export type ViewDesk = {
  views(asked: Asker & { readonly collector: string | null }): Promise<readonly SavedView[]>;
  saveView(asked: KeepView): Promise<string | null>;
  forgetView(asked: Asker & { readonly id: string }): Promise<boolean>;
};
