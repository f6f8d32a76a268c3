// The register of processing, saved as a document to fill in and keep, or as data.

import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import { companyPath, readFile } from '../../queries/api.ts';
import { saveFile } from '../../words/table-file.ts';
import { Icon } from '../form/icon.tsx';

export function RegisterCard({ companyId }: { companyId: string }) {
  const { locale } = useLocale();
  const save = useAct({
    companyId,
    act: (as: 'page' | 'data') =>
      readFile(companyPath(companyId, `/processing-register?as=${as}&language=${locale}`)),
    say: () => null,
    after: ({ name, content }) => saveFile(name, content),
  });
  return (
    <section className="card stack">
      <h2>{m.register_title()}</h2>
      <p className="soft">{m.register_text()}</p>
      <div className="row wrap">
        <Button
          variant="default"
          leftSection={<Icon name="letter" />}
          loading={save.isPending}
          onClick={() => save.mutate('page')}
        >
          {m.register_page()}
        </Button>
        <Button variant="default" disabled={save.isPending} onClick={() => save.mutate('data')}>
          {m.register_data()}
        </Button>
      </div>
    </section>
  );
}
