import { addAction, changeAction, listActions, makeTask, removeAction } from './action-handlers.ts';
import { addTopic, changeItem, reorderAgenda } from './agenda-handlers.ts';
import { decide, reverseDecision } from './decision-handlers.ts';
import { meetingMinutes } from './minutes/minutes-handlers.ts';
import {
  changeSeries,
  closeMeeting,
  compareMeetings,
  factsOnDay,
  getMeeting,
  getSeries,
  listMeetings,
  nextAgenda,
  openMeeting,
  setAttendance,
} from './meeting-handlers.ts';

export const meetingRoutes = {
  series: getSeries,
  changeSeries,
  list: listMeetings,
  agenda: nextAgenda,
  get: getMeeting,
  open: openMeeting,
  setAttendance,
  addTopic,
  changeItem,
  reorder: reorderAgenda,
  decide,
  reverse: reverseDecision,
  actions: listActions,
  addAction,
  changeAction,
  removeAction,
  makeTask,
  close: closeMeeting,
  compare: compareMeetings,
  minutes: meetingMinutes,
  facts: factsOnDay,
};
