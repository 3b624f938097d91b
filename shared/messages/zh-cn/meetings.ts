import { meetingPoint } from './meeting-point.ts';

export const meetings = {
  point: meetingPoint,
  kind: { section: '板块', proposal: '待决定', topic: '议题' },
  area: {
    actions: '行动回看',
    changes: '本周变化',
    progress: '进度与闸门',
    resources: '资源与负荷',
    budget: '预算与备用金',
    kpis: '联合KPI',
    kols: 'KOL与内容',
    warnings: '风险预警',
  },
  itemState: { open: '未讨论', done: '已讨论', parked: '留到下次' },
  state: { running: '进行中', closed: '已结束' },
  actionState: { open: '未完成', done: '已完成', dropped: '已取消' },
  carriedOut: {
    'approve-request': '批准申请',
    'reject-request': '驳回申请',
    'decide-gate': '闸门决定',
    'set-kpi-targets': '调整指标目标',
    'accept-tiers': '调整 KOL 分层',
  },
};
