import type { Day } from '#shared/values/day.ts';
import type { Action, ActionRow } from './action.ts';
import type { Meeting } from './meeting.ts';
import { isActionOverdue } from './meeting-rules.ts';

/** Actions with whether they are overdue, and how many meetings after the one that gave them left them open. */
export function actionRows(
  actions: readonly Action[],
  meetings: readonly Meeting[],
  today: Day,
): readonly ActionRow[] {
  const numberOf = new Map(meetings.map(({ id, number }) => [id, number]));
  const closed = meetings.filter(({ state }) => state === 'closed');
  return actions.map((action) => {
    const given = numberOf.get(action.meetingId) ?? 0;
    const left = closed.filter(
      ({ number, day }) => number > given && (action.endedOn === null || day < action.endedOn),
    );
    return { ...action, isOverdue: isActionOverdue(action, today), carriedCount: left.length };
  });
}

/** What a meeting looks at: what it gave, what was open when it began, and what was ended since. */
export function actionsOf(
  actions: readonly ActionRow[],
  { id, day }: Pick<Meeting, 'id' | 'day'>,
): ActionRow[] {
  return actions.filter(
    ({ meetingId, state, endedOn }) =>
      meetingId === id || state === 'open' || (endedOn !== null && endedOn >= day),
  );
}
