// What debtors answered in all companies of the person, in one list, the oldest first: a morning's reading for whoever looks after
// many. Each is asked of its own company, behind the wall of that company, and dealt with there.

import { Button } from '@mantine/core';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { AnswerCard } from '../parts/debtor/answer-card.tsx';
import { Empty } from '../parts/form/states.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { companiesQuery } from '../queries/people-queries.ts';
import { answersQuery } from '../queries/queries.ts';
import { answerRowsOfAll } from '../words/listed-rows.ts';
import { companiesWith } from '../words/waiting-in.ts';

/** Companies that are asked at once. */
const ASKED_AT_ONCE = 20;

export function AllAnswersScreen() {
  const here = useCompany();
  const { locale } = useLocale();
  const { data } = useSuspenseQuery(companiesQuery);
  const [limit, setLimit] = useState(ASKED_AT_ONCE);
  // Which companies are asked is settled when the list is opened: one whose last answer is dealt with stays among them.
  const [asked] = useState(() => companiesWith(data.entries, 'answers').map(({ company }) => company));
  const shown = asked.slice(0, limit);
  const lists = useSuspenseQueries({ queries: shown.map(({ id }) => answersQuery(id)) });
  const lines = shown
    .flatMap((company, at) => (lists[at]?.data.entries ?? []).map(answer => ({ company, answer })))
    .sort((one, other) => one.answer.at.localeCompare(other.answer.at));
  return (
    <>
      <div>
        <ScreenTitle>{m.all_answers_title()}</ScreenTitle>
        <p className="soft">{m.all_answers_intro()}</p>
        <p>
          <Link className="reach" to="/c/$companyId/companies" params={{ companyId: here.id }}>
            {m.companies_title()}
          </Link>
        </p>
      </div>
      {lines.length === 0 && <Empty title={m.inbox_none()} />}
      {lines.map(({ company, answer }) => (
        <AnswerCard
          key={`${company.id} ${answer.id}`}
          answer={answer}
          companyId={company.id}
          inCompany={company}
        />
      ))}
      {asked.length > limit && (
        <div>
          <Button variant="default" onClick={() => setLimit(limit + ASKED_AT_ONCE)}>
            {m.all_answers_more({ count: asked.length - limit })}
          </Button>
        </div>
      )}
      {lines.length > 0 && (
        <SaveTable name="acquit-answers" rows={async () => answerRowsOfAll(lines, locale)} />
      )}
    </>
  );
}
