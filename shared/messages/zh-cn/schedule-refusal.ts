/*
 * Why a plan cannot be scheduled or what was typed cannot be read. Parameters by reason (endings as in refusal.ts):
 *
 *   calendar-missing, task-repeated, task-missing, parent-missing, outline-cycle, link-to-itself   name
 *   duration-out-of-range   name, limitCount
 *   done-out-of-range, remaining-out-of-range, progress-without-start, finish-before-start, date-out-of-range   name
 *   constraint-on-summary   name, kind
 *   link-within-summary     name, summary
 *   link-cycle              cycle, taskCount
 *   lag-out-of-range, predecessor-unreadable, predecessor-repeated   text, position
 *   predecessor-unknown     text, position, reference
 *   lag-unit-unknown        text, position, word
 *   duration-unreadable, duration-elapsed   text
 *   estimate-out-of-order, risk-out-of-range   name
 *   draws-out-of-range      leastCount, limitCount
 */
export const scheduleRefusal = {
  'calendar-never-works': '这个日历一周七天都不上班，任务无法安排。请至少保留一个工作日。',
  'calendar-missing': '找不到“{{name}}”所用的日历，请重新选择日历。',
  'task-repeated': '任务“{{name}}”出现了两次，请只保留一个。',
  'task-missing': '与“{{name}}”相连的任务已不存在，请改正它的前置任务。',
  'parent-missing': '“{{name}}”所属的阶段已不存在，请重新选择上级。',
  'outline-cycle': '“{{name}}”成了自己的下级，请改正它的上级。',
  'link-to-itself': '“{{name}}”不能是自己的前置任务，请删去这一项。',
  'link-within-summary':
    '“{{summary}}”是“{{name}}”的上级，两者之间不能设链接。请改连到它的下级任务或阶段之外的任务。',
  'link-cycle': '这些任务互相等待，成了一个环（{{taskCount}} 个任务）：{{cycle}}。请去掉其中一个链接。',
  'lag-out-of-range':
    '“{{text}}”的延隔时间太长，或小数超过两位（第 {{position}} 个字符）。请改短或改用别的单位。',
  'duration-unreadable': '看不懂工期“{{text}}”。请写成 5d、0.5 天、2 周、4 小时或 90 分钟这样的形式。',
  'duration-out-of-range': '“{{name}}”的工期应在 0 到 {{limitCount}} 个工作日之间，按整分钟计。',
  'duration-elapsed':
    '工期“{{text}}”按自然时间计算。请写成工作时间；确需昼夜连续的任务，请给它选一个全天工作的日历。',
  'done-out-of-range': '“{{name}}”的完成百分比应在 0 % 到 100 % 之间。',
  'remaining-out-of-range': '“{{name}}”的剩余工期不能小于零，也不能超过工期的上限。',
  'progress-without-start': '“{{name}}”已有进度，但没有实际开始时间。请先填写实际开始时间。',
  'finish-before-start': '“{{name}}”的实际完成早于实际开始，请核对这两个日期。',
  'status-before-project': '状态日期早于项目开始，请核对这两个日期。',
  'constraint-on-summary':
    '“{{name}}”是阶段，不能设 {{kind}} 限制。阶段只能越早越好、不得早于某日开始（SNET）或不得晚于某日完成（FNLT）。',
  'date-out-of-range': '“{{name}}”有一个日期无效，请核对它的开始、完成、限制和期限。',
  'schedule-too-long': '按这个计划推算，日期会超出公元 9999 年或早于公元元年。请核对工期和延隔时间。',
  'predecessor-unknown':
    '找不到任务“{{reference}}”（第 {{position}} 个字符，“{{text}}”）。请填写任务的编号。',
  'predecessor-unreadable':
    '看不懂“{{text}}”（第 {{position}} 个字符）。请写成 3、3SS+2d 或 7FS+10% 这样的形式，用逗号隔开。',
  'predecessor-repeated': '“{{text}}”与前面的一项重复（第 {{position}} 个字符），请只保留一项。',
  'lag-unit-unknown':
    '看不懂单位“{{word}}”（第 {{position}} 个字符）。可用 m、h、d、w（分钟、小时、天、周），前面加 e 表示自然时间，或用 %。',
  'estimate-out-of-order': '“{{name}}”的三点估计应为：乐观不大于最可能，最可能不大于悲观，且都不小于零。',
  'risk-out-of-range': '“{{name}}”的风险概率应在 0 % 到 100 % 之间，影响应从小到大填写，且不小于零。',
  'draws-out-of-range': '模拟次数应在 {{leastCount}} 到 {{limitCount}} 之间。',
  'simulation-stopped': '模拟已停止，没有结果。',
  'nothing-to-simulate': '工作计划还没有任务，没有可模拟的内容。',
};
