/*
 * `check` says what the rules found in a request. Parameters by code (their endings as in ledger.ts):
 *
 *   money-free   line                       money-free-many   lineCount
 *   money-short   line, byFen               month-short   line, atMonth, byFen
 *   month-closed   atMonth                  line-removed   line
 *   legs-do-not-add-up, over-allocated   byFen
 *   near-upper, near-lower   category, shareBp, limitBp, roomBp, roomFen
 *   above-band, below-band   category, shareBp, limitBp, byBp
 *   still-outside   category, shareBp, limitBp
 *   excepted   category, shareBp, untilDay
 *   reserve-after   reserveFen              to-unallocated   amountFen
 *   too-few-approvers   neededCount, candidateCount
 */
export const requests = {
  kind: {
    reallocation: '调剂',
    draw: '备用金动用',
    release: '备用金释放',
    'plan-edit': '计划改动',
    baseline: '基线',
    scenario: '方案',
  },
  state: {
    draft: '草稿',
    submitted: '待审批',
    applied: '已批准',
    rejected: '已驳回',
    withdrawn: '已撤回',
  },
  cause: {
    'traffic-surge': '流量激增',
    'public-opinion': '舆情危机',
    other: '其他',
  },
  reach: {
    any: '不论是否跨类别',
    within: '同一类别内',
    across: '跨类别',
  },
  check: {
    'money-free': '{{line}}：转出的金额未承诺也未支出，可以动',
    'money-free-many': '{{lineCount}} 个转出科目的金额都未承诺也未支出，可以动',
    'money-short': '{{line}}：可用金额还差 {{byFen}}，已承诺和已支出的钱不能转走',
    'month-short': '{{line}}：{{atMonth}}的计划还差 {{byFen}}',
    'month-closed': '{{atMonth}}已结月，计划不能再动',
    'line-removed': '科目“{{line}}”已被删除',
    'legs-do-not-add-up': '转出与转入相差 {{byFen}}',
    'over-allocated': '计划将超出总预算 {{byFen}}',
    refused: '按现在的内容不能提交',
    'near-upper': '{{category}}将为 {{shareBp}}，距上限 {{limitBp}}还有 {{roomBp}}（{{roomFen}}）',
    'near-lower': '{{category}}将为 {{shareBp}}，距下限 {{limitBp}}还有 {{roomBp}}（{{roomFen}}）',
    'above-band': '{{category}}将为 {{shareBp}}，超过上限 {{limitBp}}，批准须附例外的理由和期限',
    'below-band': '{{category}}将为 {{shareBp}}，低于下限 {{limitBp}}，批准须附例外的理由和期限',
    'still-outside': '{{category}}仍在容差之外（{{shareBp}}，界限 {{limitBp}}），但没有走得更远',
    excepted: '{{category}}将为 {{shareBp}}，在容差之外；例外有效至 {{untilDay}}',
    'within-bands': '各类别份额都在容差之内',
    'reserve-after': '备用金之后还剩 {{reserveFen}}',
    'to-unallocated': '{{amountFen}}退回未分配',
    'too-few-approvers': '还需 {{neededCount}} 位审批人，目前只有 {{candidateCount}} 位可以审批',
  },
};
