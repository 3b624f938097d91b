/*
 * Why commands on KOLs are refused. Parameters by reason (endings as in refusal.ts):
 *
 *   handle-taken               handle, name
 *   counted-ahead              onDay, todayDay
 *   tier-lines-above-whole     line, shareBp
 *   tier-proposal-gone         name
 *   cooperation-of-other, cooperation-not-draft, cooperation-not-signed   title
 *   document-of-cooperation    document, title
 *   deliverable-accepted, deliverable-not-accepted, deliverable-without-cooperation, deliverable-without-amount,
 *   deliverable-invoice-missing, review-not-blocked   title
 *   task-is-phase              task
 *   pack-day-taken             pack, onDay
 *   pack-in-use                pack, reviewCount
 *   result-negative, result-not-whole   title, onDay
 *   result-never-published     title
 *   result-before-publication  title, onDay, publishedDay
 *   result-repeated            title, onDay
 */
export const kolRefusal = {
  'handle-taken': '这个平台上的账号“{{handle}}”已经属于“{{name}}”，大小写和全半角不作区分。请核对账号。',
  'handle-empty': '请填写账号，不能只有符号或空格。',
  'term-turned-round': '开始日期不能晚于结束日期。',
  'counted-ahead': '{{onDay}}晚于今天（{{todayDay}}），还没有发生。请核对日期。',
  'tier-line-repeated': '同一层级的同一科目只能填写一次。',
  'tier-lines-above-whole': '“{{line}}”分给各层级的份额合计为 {{shareBp}}，不能超过 100 %。',
  'tier-proposal-gone': '“{{name}}”已经没有待采纳的层级调整建议，请刷新后重试。',
  'price-repeated': '同一种内容形式只能填写一个报价。',
  'cooperation-of-other': '合作“{{title}}”属于另一位 KOL，请选择这位 KOL 的合作。',
  'cooperation-not-draft': '合作“{{title}}”已经签约，不能再签约或删除。',
  'cooperation-not-signed': '合作“{{title}}”不在履约中。请先签约，或选择履约中的合作。',
  'document-of-cooperation':
    '单据 {{document}} 属于 KOL 合作“{{title}}”。请在该 KOL 的合作与交付内容中办理。',
  'deliverable-accepted': '“{{title}}”已经验收，请先撤回验收。',
  'deliverable-not-accepted': '“{{title}}”还没有验收，验收之后才能登记发票和付款。',
  'deliverable-without-cooperation': '“{{title}}”没有关联已签约的合作，不能验收。请先关联合作。',
  'deliverable-without-amount': '“{{title}}”没有金额可以验收，请填写验收金额。',
  'deliverable-invoice-missing': '“{{title}}”没有未付的发票，请先登记发票。',
  'task-is-phase': '“{{task}}”是阶段，日期由所含任务决定。请选择其中的一项任务。',
  'review-not-blocked': '“{{title}}”现在的脚本没有未通过的审核，无需放行。',
  'pack-day-taken': '规则包“{{pack}}”已经从 {{onDay}} 起适用，请选择另一个生效日期。',
  'pack-in-use':
    '规则包“{{pack}}”已用于 {{reviewCount}} 次审核，不能修改或删除。请新增一个版本，并设定生效日期。',
  'result-negative': '“{{title}}”{{onDay}}的数据不能为负数，请核对。',
  'result-not-whole': '“{{title}}”{{onDay}}的数据须为整数，请核对。',
  'result-never-published': '“{{title}}”没有发布过，不能填写效果数据。请先登记发布。',
  'result-before-publication': '“{{title}}”于 {{publishedDay}} 发布，{{onDay}}还没有效果数据。请核对日期。',
  'result-repeated': '“{{title}}”{{onDay}}的数据出现了不止一次，请只保留一行。',
};
