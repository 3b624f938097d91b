/*
 * Why a deliverable stays at its step. Parameters by reason (endings as in refusal.ts):
 *
 *   deliverable-out-of-order, deliverable-published, deliverable-not-published, deliverable-retracted, script-empty,
 *   script-not-reviewed, script-edited-since, script-blocked, link-missing   title
 *   rules-changed-since     title, onDay
 *   qualification-missing   title, qualifications
 *   qualification-expired   title, qualifications, expiredDay, onDay
 *   grade-above-audience    title, productGrade, audienceGrade
 *   publication-ahead       todayDay
 */
export const deliverableRefusal = {
  'deliverable-out-of-order':
    '“{{title}}”不能直接到这一步。请按需求、脚本、审核、排期、发布的顺序推进，退回时请选更早的步骤。',
  'deliverable-published': '“{{title}}”已经发布，不能再修改或退回。需要撤下时，请用“下线”。',
  'deliverable-not-published': '“{{title}}”还没有发布，没有可以下线的内容。',
  'deliverable-retracted': '“{{title}}”已经下线。需要重新发布时，请新建一项交付内容。',
  'script-empty': '“{{title}}”还没有脚本，请先填写脚本。',
  'script-not-reviewed': '“{{title}}”的脚本还没有经过合规审核，请先审核。',
  'script-edited-since': '“{{title}}”的脚本在审核之后又改过，请重新审核现在的脚本。',
  'script-blocked': '“{{title}}”的脚本没有通过合规审核。请按提示修改后再审，或由审核人写明理由后放行。',
  'rules-changed-since':
    '“{{title}}”不符合{{onDay}}适用的合规规则，上次审核没有涉及。请按适用的规则重新审核。',
  'qualification-missing':
    '“{{title}}”的发布人没有所需的资质（{{qualifications}}）。请补录资质，或更换发布人。',
  'qualification-expired':
    '“{{title}}”的发布人的资质（{{qualifications}}）已于{{expiredDay}}到期，{{onDay}}不能发布。请更新资质的有效期。',
  'grade-above-audience':
    '“{{title}}”的产品是 R{{productGrade}}，受众最高只能看到 R{{audienceGrade}}。请更换产品或受众。',
  'publication-ahead': '发布日期不能晚于今天（{{todayDay}}）。',
  'link-missing': '请填写“{{title}}”发布后的链接。',
};
