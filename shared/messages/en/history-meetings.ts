import type { Translated } from '../translated.ts';
import type * as zhCn from '../zh-cn/history-meetings.ts';

export const meetingTables: Translated<typeof zhCn.meetingTables> = {
  meeting_series: 'Series of meetings',
  meeting: 'Meeting',
  agenda_item: 'Agenda item',
  decision: 'Decision',
  action_item: 'Action',
};

export const meetingCommands: Translated<typeof zhCn.meetingCommands> = {
  changeSeries: 'Change the series',
  open: 'Open a meeting',
  setAttendance: 'Note who came',
  addTopic: 'Add a topic',
  changeItem: 'Change the agenda',
  reorder: 'Reorder the agenda',
  decide: 'Decide',
  reverse: 'Take a decision back',
  addAction: 'Give an action',
  changeAction: 'Change an action',
  removeAction: 'Delete an action',
  makeTask: 'Make a task of an action',
  close: 'Close a meeting',
};

const ofMeeting = { meeting_id: 'Meeting' };

export const meetingFields: Translated<typeof zhCn.meetingFields> = {
  meeting_series: {
    name: 'Name',
    weekday: 'Weekday',
    start_time: 'Begins at',
    minutes: 'Minutes',
    chair_id: 'Chair',
    minute_taker_id: 'Minutes by',
    department_ids: 'Departments',
  },
  meeting: {
    number: 'Number',
    day: 'Day',
    state: 'State',
    opened_at: 'Opened at',
    closed_at: 'Closed at',
    since_seq: 'Changes since record',
    closed_seq: 'Closed at record',
    attendance: 'Who came',
  },
  agenda_item: {
    ...ofMeeting,
    kind: 'Kind',
    area: 'Area',
    key: 'Key',
    title: 'Title',
    position: 'Order',
    minutes: 'Minutes planned',
    spent_seconds: 'Seconds spent',
    state: 'State',
    notes: 'Notes',
    carried_count: 'Times carried over',
  },
  decision: {
    ...ofMeeting,
    item_id: 'Agenda item',
    number: 'Number',
    question: 'Question',
    options: 'Options',
    choice: 'Choice',
    reason: 'Reason',
    owner_id: 'Owner',
    department_ids: 'Departments present',
    carried_out: 'Carried out with it',
    seq: 'Record',
    at: 'Time',
    person_id: 'Written by',
    reversed_by_id: 'Taken back by',
  },
  action_item: {
    ...ofMeeting,
    number: 'Number',
    item_id: 'Agenda item',
    decision_id: 'Decision',
    text: 'What',
    owner_id: 'Owner',
    department_id: 'Department',
    due_day: 'Due',
    note: 'Note',
    state: 'State',
    ended_on: 'Ended on',
    task_id: 'Task',
  },
};
