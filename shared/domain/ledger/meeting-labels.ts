/** What a command did to meetings; part of the list in label.ts. */
export const meetingLabels = [
  'meetingSeriesChanged',
  'meetingOpened',
  'meetingAttendanceSet',
  'agendaTopicAdded',
  'agendaItemChanged',
  'agendaItemParked',
  'agendaReordered',
  'decisionTaken',
  'decisionReversed',
  'actionGiven',
  'actionChanged',
  'actionDone',
  'actionDropped',
  'actionRemoved',
  'actionMadeTask',
  'meetingClosed',
] as const;
