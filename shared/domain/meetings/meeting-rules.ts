import { addDays, type Day } from '#shared/values/day.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Action, ActionChange } from './action.ts';
import type { Attendance, Meeting, MeetingSeries } from './meeting.ts';

const DAYS_PER_WEEK = 7;

/** The next day of the series from a day on, that day included. */
export function nextMeetingDay({ weekday }: Pick<MeetingSeries, 'weekday'>, from: Day): Day {
  // 1970-01-01 was a Thursday.
  const isoWeekday = ((Math.floor(Date.parse(from) / 86_400_000) + 3) % DAYS_PER_WEEK) + 1;
  return addDays(from, (weekday - isoWeekday + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

/** What can only be done while a meeting runs. Refused: 'meeting-closed' {meetingNumber}. */
export function whileRunning(meeting: Meeting): Outcome<Meeting> {
  return meeting.state === 'running'
    ? accepted(meeting)
    : refused('meeting-closed', { meetingNumber: meeting.number });
}

/** Departments that are needed for a decision have to be there. Refused: 'department-absent' {department}. */
export function allPresent(
  needed: readonly { readonly id: string; readonly name: string }[],
  attendance: readonly Attendance[],
): Outcome<null> {
  const missing = needed.find(({ id }) =>
    attendance.some(({ departmentId, isPresent }) => departmentId === id && !isPresent),
  );
  return missing === undefined ? accepted(null) : refused('department-absent', { department: missing.name });
}

/** Someone answers for an action. Refused: 'action-without-owner'. */
export function owned<T extends { readonly ownerId: string | null }>(action: T): Outcome<T> {
  return action.ownerId === null ? refused('action-without-owner', {}, 'ownerId') : accepted(action);
}

/** An action after a change: what ends it ends today, what opens it again has no end. */
export function changedAction(action: Action, change: ActionChange, today: Day): Outcome<Action> {
  const after = { ...action, ...change };
  const endedOn = after.state === 'open' ? null : (action.endedOn ?? today);
  return owned({ ...after, endedOn });
}

/** Open beyond its day. */
export function isActionOverdue({ state, dueDay }: Pick<Action, 'state' | 'dueDay'>, today: Day): boolean {
  return state === 'open' && dueDay < today;
}
