// The reasons of a decision as the command line says them, each once: several payments may hold one dossier for the same reason.

import { reasonText, type SpokenReason } from '../../messages/reasons/reasons.ts';
import type { Surroundings } from '../command.ts';

export const sentencesOf = (
  because: readonly SpokenReason[],
  { locale = 'en' }: Pick<Surroundings, 'locale'>,
): string[] => [...new Set(because.map(reason => reasonText(reason, locale)))];
