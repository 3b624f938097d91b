/*
 * Why a command on KPIs is refused. Parameters by reason (endings as in refusal.ts):
 *
 *   kpi-shares-do-not-add-up, kpi-weights-do-not-add-up   sumBp
 *   kpi-share-repeated       department
 *   kpi-has-values           kpi, valueCount
 *   kpi-has-targets, kpi-derivation-unfit, kpi-derived, kpi-made-of-itself, kpi-denominator-zero,
 *   kpi-denominator-unused, kpi-value-negative, kpi-percent-too-large, kpi-not-snoozed, kpi-no-landing   kpi
 *   kpi-conversions-unfit, kpi-target-missing, kpi-target-zero, kpi-target-behind-baseline, kpi-range-missing,
 *   kpi-range-reversed       kpi
 *   kpi-target-days-reversed, kpi-target-too-short   kpi, firstDay, lastDay
 *   kpi-target-overlaps      kpi, firstDay, lastDay
 *   kpi-value-repeated, kpi-period-ahead, kpi-value-missing   kpi, onDay
 *   kpi-snooze-over          todayDay
 */
export const kpiRefusal = {
  'kpi-shares-do-not-add-up': '各部门的责任合计为 {{sumBp}}，应为 100 %。请调整到正好 100 %。',
  'kpi-share-repeated': '{{department}}出现了两次，请合为一项。',
  'kpi-weights-do-not-add-up': '各项指标的权重合计为 {{sumBp}}，应为 100 %。请调整到正好 100 %。',
  'kpi-thresholds-reversed': '“关注”的界限不能高于“良好”的界限，请对调或修改。',
  'kpi-profile-empty': '各段的份额都是 0，没有一段到期。请至少填写一段。',
  'kpi-has-values':
    '“{{kpi}}”已有 {{valueCount}} 个数值，单位、汇总方式、周期和来源不能再改。请新建一项指标。',
  'kpi-has-targets': '“{{kpi}}”已有目标，不能在区间与高低方向之间更改。请先删除它的目标。',
  'kpi-derivation-unfit':
    '“{{kpi}}”的单位或汇总方式与自动计算的内容不符：支出用元、求和；单次转化成本用元、比率；里程碑按时率用百分比、比率。',
  'kpi-derived': '“{{kpi}}”由系统自动计算，不能填写数值。请改它所依据的支出或里程碑。',
  'kpi-conversions-unfit': '“{{kpi}}”不是求和的计数，不能作为转化数。请选择一项求和的计数指标。',
  'kpi-made-of-itself': '“{{kpi}}”不能由它自己组成。请换一项组成指标。',
  'kpi-target-missing': '请填写“{{kpi}}”的目标值。',
  'kpi-target-zero':
    '“{{kpi}}”的目标与基准相同（没有基准时为 0），算不出完成度。请换一个目标，或先修改基准。',
  'kpi-target-behind-baseline': '“{{kpi}}”的目标比基准还差，方向相反。请核对目标、基准和方向。',
  'kpi-range-missing': '“{{kpi}}”的目标是区间，请填写下限和上限。',
  'kpi-range-reversed': '“{{kpi}}”的下限高于上限，请对调。',
  'kpi-target-days-reversed': '“{{kpi}}”的目标止于{{lastDay}}，早于开始的{{firstDay}}。请核对日期。',
  'kpi-target-overlaps':
    '“{{kpi}}”在{{firstDay}}至{{lastDay}}已有目标，期间不能重叠。请修改那一期，或错开日期。',
  'kpi-target-too-short': '“{{kpi}}”在{{firstDay}}至{{lastDay}}之间没有一个完整的周期，请放宽日期。',
  'kpi-value-repeated': '“{{kpi}}”{{onDay}}这一期的数值出现了两次，请只保留一个。',
  'kpi-denominator-zero': '“{{kpi}}”的分母不能为 0。没有数据时请留空，不要填 0。',
  'kpi-denominator-unused': '“{{kpi}}”不是比率或加权平均，不用分母。请只填写数值。',
  'kpi-value-negative': '“{{kpi}}”不会是负数，请核对。',
  'kpi-percent-too-large': '“{{kpi}}”超过 1000 %，请核对是否多乘了 100。45 % 应填 45% 或 0.45。',
  'kpi-period-ahead': '“{{kpi}}”{{onDay}}这一期还没有开始，不能填写数值。',
  'kpi-value-missing': '“{{kpi}}”{{onDay}}这一期没有数值，没有可以提出异议的内容。',
  'kpi-dispute-ended': '这项异议已经了结或撤回，不能再改。',
  'kpi-rule-repeated': '同一项指标的同一种预警只能有一条规则，请合为一条。',
  'kpi-rule-window': '连续观察的期数不能少于其中不达标的期数，请核对。',
  'kpi-snooze-over': '暂停的日期要晚于今天（{{todayDay}}），请换一个日期。',
  'kpi-not-snoozed': '“{{kpi}}”的这种预警没有暂停。',
  'kpi-no-landing': '“{{kpi}}”现在没有正在进行的目标或数值，没有可以留存的期末预计。',
};
