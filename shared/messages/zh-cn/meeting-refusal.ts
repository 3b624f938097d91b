/* Parameters by reason: meeting-running, meeting-closed, undo-meeting-closed meetingNumber; department-absent department; decision-reversed number. */
export const meetingRefusal = {
  'meeting-running': '第 {{meetingNumber}} 次周会还在进行。请先结束它，再召开下一次。',
  'meeting-closed': '第 {{meetingNumber}} 次周会已经结束，内容不再更改。请在下一次会上处理。',
  'undo-meeting-closed':
    '第 {{meetingNumber}} 次周会已经结束，会上的记录不再撤销或恢复。决定如需推翻，请在下一次会上撤销并写明理由。',
  'department-absent': '{{department}}没有到会，这项决定需要该部门在场。请改记到会情况，或留到下次再议。',
  'action-without-owner': '请指定负责人，没有负责人的行动项不能登记。',
  'decision-reversed': '决定 {{number}} 已经撤销，不能再次撤销。',
  'item-elsewhere': '该议题不属于这次周会。请刷新后再试。',
};
