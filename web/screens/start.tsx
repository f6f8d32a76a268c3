// From the first file to the first reminder, in five steps that follow from what is known: whoever leaves finds the same
// place again. The first step that is not done stands open; each can be opened and closed by hand.

import '../styles/start.css';
import '../styles/take-in.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useCompany } from '../acts/use-company.ts';
import { useTakeIn } from '../acts/use-take-in.ts';
import { takeOnHand } from '../files-on-hand.ts';
import { Icon } from '../parts/form/icon.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { StartFiles } from '../parts/start/start-files.tsx';
import { StartLadder } from '../parts/start/start-ladder.tsx';
import { StartLive } from '../parts/start/start-live.tsx';
import { StartTotals } from '../parts/start/start-totals.tsx';
import { StartTrial } from '../parts/start/start-trial.tsx';
import type { Start } from '../queries/answers.ts';
import { startQuery } from '../queries/start-queries.ts';

type StepName = 'files' | 'totals' | 'ladder' | 'trial' | 'live';

export function StartScreen() {
  const { id: companyId } = useCompany();
  const { data: start } = useSuspenseQuery(startQuery(companyId));
  /** Somebody may read the messages on the screen and send themselves none. */
  const [hasRead, setHasRead] = useState(false);
  const takeIn = useTakeIn(companyId);
  // Totals of half the files would be asked about: the first step lasts until the last one is in.
  const isTaking = takeIn.batch?.stage === 'applying';
  const done = { ...doneIn(start, hasRead), ...(isTaking ? { files: false } : {}) };
  // Once all is done, what is ready stands open.
  const current = STEPS.find(step => !done[step]) ?? 'live';
  useFilesOnHand(companyId, takeIn.rehearse);
  const [chosen, setChosen] = useState<Partial<Record<StepName, boolean>>>({});
  useFocusOn(current);
  const frame = (name: StepName, title: string, children: ReactNode) => (
    <Step
      name={name}
      title={title}
      isDone={done[name]}
      isOpen={chosen[name] ?? name === current}
      // What is being taken in goes on while its step is folded up; the others ask only what is read.
      isKept={name === 'files'}
      onToggle={isOpen => setChosen(known => ({ ...known, [name]: isOpen }))}
    >
      {children}
    </Step>
  );
  const asked = { start, companyId };
  return (
    <>
      <div>
        <ScreenTitle>{m.start_title()}</ScreenTitle>
        <p className="soft">{m.start_intro()}</p>
      </div>
      <ol className="start-steps">
        {frame('files', m.start_files_title(), <StartFiles start={start} takeIn={takeIn} />)}
        {frame('totals', m.start_totals_title(), <StartTotals {...asked} />)}
        {frame('ladder', m.start_ladder_title(), <StartLadder {...asked} />)}
        {frame('trial', m.start_trial_title(), <StartTrial {...asked} onRead={() => setHasRead(true)} />)}
        {frame('live', m.start_live_title(), <StartLive {...asked} />)}
      </ol>
    </>
  );
}

/** What the company was read from is looked at as if it had been dropped here. */
function useFilesOnHand(companyId: string, rehearse: (files: readonly File[]) => void) {
  useEffect(() => rehearse(takeOnHand(companyId)));
}

const STEPS: readonly StepName[] = ['files', 'totals', 'ladder', 'trial', 'live'];

const doneIn = (
  { files, totals, agreed, ladder, trial, company }: Start,
  hasRead: boolean,
): Readonly<Record<StepName, boolean>> => ({
  files: files > 0 && totals.totals.length > 0,
  totals: agreed?.isStill ?? false,
  ladder: ladder !== null,
  trial: trial !== null || hasRead,
  live: company.mode === 'live',
});

const idOf = (name: StepName): string => `start-${name}`;

/** When a step is done and folds up, whoever was in it goes on to the next one, by eye and by ear. */
function useFocusOn(current: StepName) {
  const before = useRef(current);
  useEffect(() => {
    if (before.current === current) return;
    before.current = current;
    document.getElementById(idOf(current))?.focus();
  }, [current]);
}

function Step({
  name,
  title,
  isDone,
  isOpen,
  isKept,
  onToggle,
  children,
}: {
  name: StepName;
  title: string;
  isDone: boolean;
  isOpen: boolean;
  isKept: boolean;
  onToggle: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  return (
    <li className="card start-step" data-done={isDone}>
      <h2>
        <button
          type="button"
          id={idOf(name)}
          className="start-title"
          aria-expanded={isOpen}
          aria-controls={`${idOf(name)}-content`}
          onClick={() => onToggle(!isOpen)}
        >
          <span className="start-number" aria-hidden="true">
            {isDone ? <Icon name="check" /> : STEPS.indexOf(name) + 1}
          </span>
          <span className="grow">{title}</span>
          {isDone && (
            <span className="tag" data-tone="good">
              {m.start_done()}
            </span>
          )}
          <span className="start-fold" aria-hidden="true">
            <Icon name="next" />
          </span>
        </button>
      </h2>
      <section
        id={`${idOf(name)}-content`}
        className="start-content stack"
        aria-labelledby={idOf(name)}
        hidden={!isOpen}
      >
        {(isOpen || isKept) && children}
      </section>
    </li>
  );
}
