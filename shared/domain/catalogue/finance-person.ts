import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Person } from './person.ts';

/**
 * The person at the desk, who has to be of finance.
 * Refused: 'nobody-at-desk', 'finance-only' {person}.
 */
export function financePerson(person: Person | null): Outcome<Person> {
  if (person === null) return refused('nobody-at-desk');
  return person.role === 'finance' ? accepted(person) : refused('finance-only', { person: person.name });
}
