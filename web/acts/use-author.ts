import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../queries/queries.ts';

/** The name under which what this person does is kept. */
export function useAuthor(): string {
  const { name, email } = useSuspenseQuery(sessionQuery).data;
  return name === '' ? email : name;
}
