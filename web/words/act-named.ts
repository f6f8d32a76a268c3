// The name of a button for who hears it: the same act stands several times on a page, each about something else.

import * as m from '../../src/messages/compiled/messages.js';

/** "Enregistrer : Votre société". What is read on the button comes first, so that whoever speaks to it finds it. */
export const actNamed = (act: string, of: string): string => `${act}${m.colon()}${of}`;
