// The tones of a scenario, and why a rule refuses one, in the reader's language. A rule that is not known here, of the law
// above all, is shown as it was found.

import type { Tone } from '../dunning/scenario.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const TONES: Readonly<Record<Tone, Text>> = {
  helpful: m.tone_helpful,
  courteous: m.tone_courteous,
  direct: m.tone_direct,
  firm: m.tone_firm,
  formal: m.tone_formal,
  warm: m.tone_warm,
};

const RULES: Readonly<Record<string, Text>> = {
  steps: m.scenario_rule_steps,
  keys: m.scenario_rule_keys,
  forWhom: m.scenario_rule_forWhom,
  stops: m.scenario_rule_stops,
  end: m.scenario_rule_end,
  rungs: m.scenario_rule_rungs,
  order: m.scenario_rule_order,
  beforeDue: m.scenario_rule_beforeDue,
  deadline: m.scenario_rule_deadline,
  repeats: m.scenario_rule_repeats,
  channels: m.scenario_rule_channels,
  tone: m.scenario_rule_tone,
  chargeNotAllowed: m.scenario_rule_chargeNotAllowed,
  firstReminderMissing: m.scenario_rule_firstReminderMissing,
};

export const toneText = (tone: Tone, locale: Locale): string => TONES[tone]({}, { locale });

/** Null where the rule has no sentence of its own. */
export const scenarioRuleText = (rule: string, locale: Locale): string | null =>
  RULES[rule]?.({}, { locale }) ?? null;
