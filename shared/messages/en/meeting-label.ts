import type { Translated } from '../translated.ts';
import type { meetingLabel as zhCn } from '../zh-cn/meeting-label.ts';

export const meetingLabel: Translated<typeof zhCn> = {
  meetingSeriesChanged: 'Change when the meeting is held',
  meetingOpened: 'Open meeting no. {{meetingNumber}}',
  meetingAttendanceSet: 'Note who came to meeting no. {{meetingNumber}}',
  agendaTopicAdded: 'Add the topic “{{name}}”',
  agendaItemChanged: 'Change the agenda of meeting no. {{meetingNumber}}',
  agendaItemParked: 'Park an item of meeting no. {{meetingNumber}}',
  agendaReordered: 'Reorder the agenda of meeting no. {{meetingNumber}}',
  decisionTaken: 'Decision {{number}}: {{question}}: {{choice}}',
  decisionReversed: 'Decision {{number}}: take {{reversedNumber}} back',
  actionGiven: 'Give action {{number}} “{{name}}”',
  actionChanged: 'Change action {{number}} “{{name}}”',
  actionDone: 'Action {{number}} “{{name}}” is done',
  actionDropped: 'Drop action {{number}} “{{name}}”',
  actionRemoved: 'Delete action {{number}} “{{name}}”',
  actionMadeTask: 'Make a task of action {{number}} “{{name}}”',
  meetingClosed: 'Close meeting no. {{meetingNumber}}',
};
