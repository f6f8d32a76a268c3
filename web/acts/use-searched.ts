import { useDebouncedValue } from '@mantine/hooks';

/** Between two letters that are typed one after the other nobody waits for an answer. */
const PAUSE_MILLISECONDS = 250;

/** What is looked for: what was typed, once the typing pauses. */
export const useSearched = (typed: string): string => useDebouncedValue(typed.trim(), PAUSE_MILLISECONDS)[0];
