/*
 * Why an edit of the timeline or a gate's decision is refused. Parameters by reason (endings as in refusal.ts):
 *
 *   place-gone, phase-follows-tasks, gate-takes-time, gate-holds-tasks, gate-by-decision, gate-missing,
 *   gate-undecided, gate-has-decision, action-missing, no-go-needs-note, calendar-owner-taken,
 *   calendar-out-of-range, task-line-repeated   name
 *   code-taken              code, name
 *   link-repeated           name, predecessor
 *   constraint-needs-date   name, kind
 *   gate-not-passed         name, gate
 *   criteria-open           name, criteria, openCount
 *   decision-ahead          todayDay
 *   work-begun-behind       name, gate
 *   lines-above-whole       name, leftBp
 *   tied-month-closed       line, atMonth
 *   tied-month-outside      line, atMonth, firstMonth, lastMonth
 */
export const timelineRefusal = {
  'plan-changed': '计划刚被别人改过，您看到的不是最新的。请查看最新的计划，再做这一步。',
  'place-gone': '“{{name}}”要放的位置已经变了，请重新选择位置。',
  'code-taken': '编号 {{code}} 已被“{{name}}”使用，请换一个编号。',
  'link-repeated': '“{{name}}”与前置任务“{{predecessor}}”之间有两个同类的链接，请只保留一个。',
  'constraint-needs-date': '“{{name}}”的 {{kind}} 限制要有日期，请填写日期。',
  'phase-follows-tasks': '“{{name}}”是阶段，它的工期和进度由下级任务得出。请改下级任务。',
  'gate-takes-time': '“{{name}}”是闸门，不占工期。请把工期改为 0，或取消闸门。',
  'gate-holds-tasks': '“{{name}}”是闸门，不能有下级任务。请把任务放到别处，或取消闸门。',
  'gate-by-decision': '闸门“{{name}}”是否通过由决定得出，不能直接填写进度。请在闸门里登记决定。',
  'gate-not-passed': '“{{name}}”在闸门“{{gate}}”之后，闸门还没有放行，不能开始。请先登记放行的决定。',
  'gate-missing': '“{{name}}”不是闸门，没有准入条件和决定。请先把它设为闸门。',
  'gate-undecided': '闸门“{{name}}”还没有决定，没有要跟进的事项。',
  'gate-has-decision': '“{{name}}”已登记过闸门决定，不能取消闸门。',
  'criteria-open':
    '“{{name}}”还有 {{openCount}} 项准入条件没有满足：{{criteria}}。请先满足这些条件，或有条件放行。',
  'action-missing': '“{{name}}”有条件放行，要写明至少一项待办事项和期限。',
  'no-go-needs-note': '“{{name}}”不放行，请写明理由。',
  'decision-ahead': '决定的日期不能晚于今天（{{todayDay}}）。',
  'work-begun-behind': '闸门“{{gate}}”之后的“{{name}}”已经开始，不能再改为不放行。请先核对它的实际开始。',
  'calendar-owner-taken': '这个部门、人员或全国日历已经有了，请直接修改它，不必再建“{{name}}”。',
  'calendar-out-of-range':
    '“{{name}}”的例外日期太多，或不在 1950 年到 2150 年之间。请核对年份；每周固定的安排请设在周历里。',
  'lines-above-whole': '各任务合计不能超过科目计划的 100 %，“{{name}}”最多还能占 {{leftBp}}。',
  'task-line-repeated': '“{{name}}”里同一个科目出现了两次，请合并成一项。',
  'tied-month-closed':
    '科目“{{line}}”的分摊随里程碑移动，会改动已月结的{{atMonth}}。请先取消关联，或请财务人员重开该月。',
  'tied-month-outside':
    '科目“{{line}}”的分摊随里程碑移动，会移到{{atMonth}}，超出方案期间（{{firstMonth}}至{{lastMonth}}）。请先延长期间，或取消关联。',
};
