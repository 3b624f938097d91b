/** What a command did to meetings, as Undo and History say it; part of ledger.label. */
export const meetingLabel = {
  meetingSeriesChanged: '修改周会安排',
  meetingOpened: '召开第 {{meetingNumber}} 次周会',
  meetingAttendanceSet: '登记第 {{meetingNumber}} 次周会的到会情况',
  agendaTopicAdded: '增加议题“{{name}}”',
  agendaItemChanged: '修改第 {{meetingNumber}} 次周会的议程',
  agendaItemParked: '第 {{meetingNumber}} 次周会的一项议程留到下次',
  agendaReordered: '调整第 {{meetingNumber}} 次周会的议程顺序',
  decisionTaken: '决定 {{number}}：{{question}}——{{choice}}',
  decisionReversed: '决定 {{number}}：撤销 {{reversedNumber}}',
  actionGiven: '登记行动项 {{number}}“{{name}}”',
  actionChanged: '修改行动项 {{number}}“{{name}}”',
  actionDone: '完成行动项 {{number}}“{{name}}”',
  actionDropped: '取消行动项 {{number}}“{{name}}”',
  actionRemoved: '删除行动项 {{number}}“{{name}}”',
  actionMadeTask: '将行动项 {{number}}“{{name}}”列入时间线',
  meetingClosed: '结束第 {{meetingNumber}} 次周会',
};
