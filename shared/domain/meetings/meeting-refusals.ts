/** Why a command on meetings is refused; part of the list in refusal.ts. */
export const meetingRefusals = [
  'meeting-running',
  'meeting-closed',
  'undo-meeting-closed',
  'department-absent',
  'action-without-owner',
  'decision-reversed',
  'item-elsewhere',
] as const;
