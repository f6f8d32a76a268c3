// A link to set a new password, for somebody who has forgotten theirs where no mail can leave. Whoever may run commands
// on this machine may do everything already.

import { keptSecret } from '../../access/kept-secret.ts';
import { openAccess } from '../../access/open-access.ts';
import { type DeskCommand, isSet, UsageError } from '../command.ts';
import { jsonText } from '../text/json.ts';

export const passwordLinkCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: 'acquit password-link EMAIL [--json]',
  options: { json: { type: 'boolean' } },
  async run({ words, values, around }, { database }) {
    const [email] = words;
    if (email === undefined) throw new UsageError('Say whose password: acquit password-link EMAIL');
    const access = openAccess(database.through('entry'), {
      secret: around.secret ?? keptSecret(around.dataFolder),
      publicUrl: around.url,
      trustedOrigins: [],
    });
    const started = await access.startReset({ email, headers: null });
    if (started.kind !== 'made' || started.token === null) {
      around.note(`Nobody has the address ${email}`);
      return 1;
    }
    const url = `${around.url}/reset-password#${started.token}`;
    around.print(isSet(values, 'json') ? jsonText({ email, url }) : `Works once, for an hour: ${url}`);
    return 0;
  },
};
