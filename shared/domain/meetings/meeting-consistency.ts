import { accepted, type Outcome, refused } from '../refusal.ts';

/** What a step back or forth left of the meetings. */
export interface MeetingsLeft {
  /** The number of a closed meeting whose record it changed. */
  readonly reopened: number | undefined;
  /** The numbers of those that run. */
  readonly running: readonly number[];
  /** A person or department that it removed and that meetings name. */
  readonly missing: { readonly name: string; readonly useCount: number } | undefined;
}

/**
 * A closed meeting stays as it was closed: its decisions are taken back by later ones alone. One runs at a time, and
 * who is named as present is there.
 * Refused: 'undo-meeting-closed' {meetingNumber}, 'meeting-running' {meetingNumber}, 'still-used' {name, useCount}.
 */
export function meetingsStaySound({ reopened, running, missing }: MeetingsLeft): Outcome<null> {
  if (reopened !== undefined) return refused('undo-meeting-closed', { meetingNumber: reopened });
  const [first] = running;
  if (first !== undefined && running.length > 1) return refused('meeting-running', { meetingNumber: first });
  return missing === undefined ? accepted(null) : refused('still-used', { ...missing });
}
