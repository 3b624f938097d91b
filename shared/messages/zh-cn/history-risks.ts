/** Names that History gives to the tables, commands and columns of risks and warnings. */
export const riskTables = {
  risk: '风险',
  risk_link: '风险关联',
  risk_scale: '风险评分标准',
  warning_rule: '预警规则',
  warning_mark: '预警处理',
};

export const riskCommands = {
  add: '登记风险',
  change: '修改风险',
  remove: '删除风险',
  changeScale: '修改评分标准',
  changeRules: '修改预警规则',
  snooze: '暂停预警',
  closeWarning: '关闭预警',
  reopenWarning: '恢复预警',
  turnIntoRisk: '预警转为风险',
};

export const riskFields = {
  risk: {
    number: '编号',
    title: '标题',
    kind: '类别',
    probability_bp: '概率',
    impact_fen: '影响金额',
    impact_days: '影响工作日',
    owner_id: '负责人',
    response: '应对方式',
    response_text: '应对措施',
    trigger_text: '触发信号',
    due_day: '应对期限',
    status: '状态',
    note: '备注',
    raised_on: '登记日期',
    warning_key: '来自预警',
  },
  risk_link: { risk_id: '风险', kind: '关联类别', record_id: '关联对象' },
  risk_scale: { probability_bp: '概率分级', impact_fen: '金额分级', impact_days: '工期分级' },
  warning_rule: { kind: '预警', is_on: '启用', raise_at: '触发界限', clear_at: '解除界限' },
  warning_mark: {
    kind: '预警',
    cause_key: '起因',
    state: '处理',
    figure: '当时数值',
    until_day: '暂停至',
    reason: '理由',
    day: '日期',
    person_id: '人员',
    risk_id: '风险',
  },
};
