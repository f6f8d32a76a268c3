// The mail of Monday: everybody decides for themselves, company by company.

import { Button, NativeSelect } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { LOCALES } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { DigestWanted } from '../../queries/answers.ts';
import { companyPath, read, send } from '../../queries/api.ts';
import { actNamed } from '../../words/act-named.ts';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { Form } from '../form/form.tsx';

const digestPath = (companyId: string): string => companyPath(companyId, '/digest');

const digestQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'digest'],
    queryFn: () => read<DigestWanted>(digestPath(companyId)),
  });

export function DigestCard({ companyId }: { companyId: string }) {
  const { locale } = useLocale();
  const wanted = useQuery(digestQuery(companyId)).data;
  const want = useAct({
    companyId,
    act: (language: string | null) =>
      send<DigestWanted>({ method: 'PUT', path: digestPath(companyId), body: { language } }),
    say: ({ language }) => (language === null ? m.digest_ended() : m.digest_begun()),
  });
  if (wanted === undefined) return null;
  const act = wanted.language === null ? m.digest_begin() : m.settings_save();
  return (
    <section className="card stack">
      <h2>{m.digest_title()}</h2>
      <p className="soft">{m.digest_text()}</p>
      <Form className="stack narrow" onSubmit={({ text }) => want.mutate(text('language'))}>
        <NativeSelect
          name="language"
          key={wanted.language}
          label={m.digest_language()}
          defaultValue={wanted.language ?? locale}
          data={LOCALES.map(value => ({ value, label: LOCALE_NAMES[value] }))}
        />
        <div className="row wrap">
          <Button type="submit" loading={want.isPending} aria-label={actNamed(act, m.digest_title())}>
            {act}
          </Button>
          {wanted.language !== null && (
            <Button variant="default" onClick={() => want.mutate(null)}>
              {m.digest_end()}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
