// Whether a text that a company wrote itself may be used: it is a template without code, names only what there is, and says
// in every case all that the law wants said and no amount of its own. A formal notice without the words "mise en demeure",
// or a reminder with "40 €" typed by hand, is refused before it is saved.

import type { Language } from '../claim/parties.ts';
import { composeAndJudge, composeOrRefuse } from './compose.ts';
import type { MessageView } from './message.ts';
import { type SampleCase, sampleView } from './sample-views.ts';
import { scopesOf } from './scope.ts';
import { isTemplateFault, variablesOf } from './template.ts';
import { kindOf, type LetterText, type WordingKey } from './wording/letter-text.ts';

export type WordingProblem =
  | { readonly kind: 'empty' | 'tooLong'; readonly found: string }
  /** Liquid cannot read it; in its words. */
  | { readonly kind: 'broken'; readonly found: string }
  | { readonly kind: 'instruction' | 'variable'; readonly found: string }
  /** A mention that the law or the kind of letter demands: the key of `mentions.ts`. */
  | { readonly kind: 'mention'; readonly found: string }
  | { readonly kind: 'amount'; readonly found: string };

const LONGEST_SUBJECT_SIGNS = 300;
const LONGEST_BODY_SIGNS = 10_000;
/** Conditions alone: nothing that repeats, assigns or fetches. */
const INSTRUCTIONS: readonly string[] = [
  ...['if', 'elsif', 'else', 'endif', 'unless', 'endunless'],
  ...['case', 'when', 'endcase', 'comment', 'endcomment'],
];
const INSTRUCTION = /\{%-?\s*(\w*)/g;
const CASES: readonly SampleCase[] = [
  'frenchBusiness',
  'belgianBusiness',
  'frenchConsumer',
  'belgianConsumer',
];

/** Every problem of the text, each once; none when it may be saved. */
export function wordingProblems(
  text: LetterText,
  { key, language }: { key: WordingKey; language: Language },
): WordingProblem[] {
  const written = writtenProblems(text, variableNames());
  if (written.length > 0) return written;
  try {
    return distinctProblems(trialViews(key, language).flatMap(view => problemsIn(view, text)));
  } catch (fault) {
    if (!isTemplateFault(fault)) throw fault;
    return [{ kind: 'broken', found: fault.message }];
  }
}

/** What is wrong with the text before any fact is put into it. */
export const writtenProblems = (text: LetterText, known: readonly string[]): WordingProblem[] =>
  distinctProblems(partsOf(text).flatMap(([source, longest]) => problemsOfPart(source, { longest, known })));

/** What a wording may name. */
export const variableNames = (): readonly string[] =>
  Object.keys(
    scopesOf(sampleView({ kind: 'courteousReminder', language: 'en', of: 'frenchBusiness', invoices: 1 }))
      .email,
  );

const partsOf = ({ subject, shorterSubject, body, letterBody, letterTitle }: LetterText) =>
  [
    [subject, LONGEST_SUBJECT_SIGNS],
    [body, LONGEST_BODY_SIGNS],
    ...(shorterSubject === undefined ? [] : [[shorterSubject, LONGEST_SUBJECT_SIGNS] as const]),
    ...(letterTitle === undefined ? [] : [[letterTitle, LONGEST_SUBJECT_SIGNS] as const]),
    ...(letterBody === undefined ? [] : [[letterBody, LONGEST_BODY_SIGNS] as const]),
  ] as const;

function problemsOfPart(
  source: string,
  { longest, known }: { longest: number; known: readonly string[] },
): WordingProblem[] {
  if (source.trim() === '') return [{ kind: 'empty', found: '' }];
  if (source.length > longest) return [{ kind: 'tooLong', found: `${source.length} > ${longest}` }];
  const instructions = [...source.matchAll(INSTRUCTION)].map(([, name = '']) => name);
  const foreign = instructions.filter(name => !INSTRUCTIONS.includes(name));
  if (foreign.length > 0) return foreign.map(found => ({ kind: 'instruction', found }));
  try {
    return variablesOf(source)
      .filter(name => !known.includes(name))
      .map(found => ({ kind: 'variable', found }));
  } catch (fault) {
    if (!isTemplateFault(fault)) throw fault;
    return [{ kind: 'broken', found: fault.message }];
  }
}

/** The made-up cases that the shipped words can write to: whatever they say, other words must say too. */
export function trialViews(key: WordingKey, language: Language): MessageView[] {
  const { kind, variant } = kindOf(key);
  return CASES.flatMap(of =>
    ([1, 3] as const).map(invoices => ({ ...sampleView({ kind, language, of, invoices }), variant })),
  ).filter(view => !('kind' in composeOrRefuse(view)));
}

function problemsIn(view: MessageView, wording: LetterText): WordingProblem[] {
  const { refusal } = composeAndJudge(view, { wording });
  return [
    ...(refusal?.missing ?? []).map((found): WordingProblem => ({ kind: 'mention', found })),
    ...(refusal?.foreignAmounts ?? []).map((found): WordingProblem => ({ kind: 'amount', found })),
  ];
}

export const distinctProblems = (problems: readonly WordingProblem[]): WordingProblem[] => [
  ...new Map(problems.map(problem => [`${problem.kind} ${problem.found}`, problem])).values(),
];
