// The tones of a scenario, and why a rule refuses one, in the reader's language. A rule that is not known here, of the law
// above all, is shown as it was found.

import type { SenderRole } from '../claim/parties.ts';
import type { Habit, Step, Tone, WordingVariant } from '../dunning/scenario/scenario.ts';
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

const SENDERS: Readonly<Record<SenderRole, Text>> = {
  signatory: m.sender_signatory,
  accounts: m.sender_accounts,
  sales: m.sender_sales,
  management: m.sender_management,
};

const CLAIMS: Readonly<Record<Step['claims'], Text>> = {
  principal: m.step_claims_principal,
  announced: m.step_claims_announced,
  withAccessories: m.step_claims_withAccessories,
};

const HABITS: Readonly<Record<Habit, Text>> = {
  unknown: m.habit_unknown,
  prompt: m.habit_prompt,
  late: m.habit_late,
  chronic: m.habit_chronic,
};

const VARIANTS: Readonly<Record<WordingVariant, Text>> = {
  receiptCheck: m.wording_variant_receiptCheck,
  personal: m.wording_variant_personal,
  publicPortal: m.wording_variant_publicPortal,
  retention: m.wording_variant_retention,
  planOffer: m.wording_variant_planOffer,
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

export const senderText = (key: SenderRole, locale: Locale): string => SENDERS[key]({}, { locale });
export const claimsText = (key: Step['claims'], locale: Locale): string => CLAIMS[key]({}, { locale });
/** The words that the shipped rules know; a company's own are shown as they are written. */
const SEGMENTS: Readonly<Record<string, Text>> = {
  vip: m.segment_vip,
  new: m.segment_new,
  chronic: m.segment_chronic,
  small: m.segment_small,
  freelancer: m.segment_freelancer,
  construction: m.segment_construction,
  hardship: m.segment_hardship,
};

export const segmentText = (word: string, locale: Locale): string => SEGMENTS[word]?.({}, { locale }) ?? word;

export const habitText = (key: Habit, locale: Locale): string => HABITS[key]({}, { locale });
export const variantText = (key: WordingVariant, locale: Locale): string => VARIANTS[key]({}, { locale });

/** Null where the rule has no sentence of its own. */
export const scenarioRuleText = (rule: string, locale: Locale): string | null =>
  RULES[rule]?.({}, { locale }) ?? null;
