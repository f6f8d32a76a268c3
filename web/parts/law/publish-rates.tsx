import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import type { RatePublication } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Icon } from '../form/icon.tsx';

type Answer = RatePublication | { readonly kind: 'unreadable'; readonly file: string };

/** A file of published rates: taken as a whole, or refused with every problem at its place. */
export function PublishRates({ companyId }: { companyId: string }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const publish = useAct({
    companyId,
    act: async (file: File): Promise<Answer> => {
      const content = await jsonOf(file);
      if (content === null) return { kind: 'unreadable', file: file.name };
      return send<RatePublication>({
        method: 'POST',
        path: companyPath(companyId, '/rates/publications'),
        body: { fileName: file.name, content },
      });
    },
    say: () => null,
    after: setAnswer,
  });
  return (
    <section className="card stack">
      <h2>{m.rates_update_title()}</h2>
      <p className="soft">{m.rates_update_text()}</p>
      <div>
        <FileButton
          accept="application/json,.json"
          onChange={file => file !== null && publish.mutate(file)}
          inputProps={{ 'aria-label': m.rates_update_choose() }}
        >
          {props => (
            <Button
              {...props}
              variant="default"
              loading={publish.isPending}
              leftSection={<Icon name="takeIn" />}
            >
              {m.rates_update_choose()}
            </Button>
          )}
        </FileButton>
      </div>
      <div aria-live="polite">{answer !== null && <Answered answer={answer} />}</div>
    </section>
  );
}

function Answered({ answer }: { answer: Answer }) {
  switch (answer.kind) {
    case 'accepted':
      return (
        <p className="notice" data-tone="good">
          {m.rates_accepted({ rates: String(answer.rates), dossiers: String(answer.dossiersWoken) })}
        </p>
      );
    case 'unchanged':
      return <p className="notice">{m.rates_unchanged()}</p>;
    case 'unreadable':
      return (
        <p className="notice" data-tone="caution">
          {m.rates_unreadable({ file: answer.file })}
        </p>
      );
    case 'refused':
      return (
        <div className="notice stack" data-tone="caution">
          <p className="strong">{m.rates_refused()}</p>
          <ul className="small">
            {answer.problems.map(problem => (
              <li key={`${problem.place} ${problem.found}`} className="anywhere">
                {m.take_in_problem(problem)}
              </li>
            ))}
          </ul>
        </div>
      );
  }
}

const jsonOf = async (file: File): Promise<unknown> => {
  try {
    return JSON.parse(await file.text());
  } catch {
    return null;
  }
};
