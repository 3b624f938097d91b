import type { Translated } from '../translated.ts';
import type { meetingRefusal as zhCn } from '../zh-cn/meeting-refusal.ts';

export const meetingRefusal: Translated<typeof zhCn> = {
  'meeting-running': 'Meeting no. {{meetingNumber}} is still running. Close it, then open the next one.',
  'meeting-closed':
    'Meeting no. {{meetingNumber}} is closed and stays as it is. Take this up in the next one.',
  'undo-meeting-closed':
    'Meeting no. {{meetingNumber}} is closed, and its record is neither undone nor redone. Take a decision back in the next meeting, with a reason.',
  'department-absent':
    '{{department}} is not there, and this decision needs them. Correct the attendance, or leave it for next time.',
  'action-without-owner': 'Choose an owner: an action that is nobody’s is not entered.',
  'decision-reversed': 'Decision {{number}} was taken back already.',
  'item-elsewhere': 'This item is not of this meeting. Refresh and try again.',
};
