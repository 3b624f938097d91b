/** The board of milestones and the load of people and departments. */
export const timelinePlan = {
  state: {
    go: '已放行',
    conditional: '有条件放行',
    'no-go': '不放行',
    done: '已完成',
    late_other: '晚于期限 {{days}} 个工作日',
    tight_zero: '没有余量',
    tight_other: '余量 {{days}} 个工作日',
    'on-time': '按期',
  },
  board: {
    workingDays_other: '{{days}} 个工作日',
    status: '状态日期 {{day}}',
    chance: '按期概率 {{share}}',
    off: '休',
    work: '班',
    earlier: '前一个月',
    later: '后一个月',
    sentence: {
      passed_other: '{{all}} 个里程碑与闸门已过 <b>{{passed}}</b> 个',
      late_other: '<b>{{late}}</b> 个将晚于期限',
      noneLate: '没有晚于期限的',
      next: '接下来是 {{name}}，<b>{{day}}</b>。',
      none: '全部已过。',
      empty: '计划里还没有里程碑。',
    },
    empty: {
      title: '还没有里程碑和闸门',
      text: '在计划里把任务的工期设为 0，它就成为里程碑；闸门在任务的抽屉里设定。',
      action: '去做计划',
    },
  },
};
