import { kolLabel } from './kol-label.ts';
import { kpiLabel } from './kpi-label.ts';
import { meetingLabel } from './meeting-label.ts';
import { riskLabel } from './risk-label.ts';
import { timelineLabel } from './timeline-label.ts';

/*
 * What a command did, as one sentence for people. The command gives the parameters; their endings say how they
 * are written: …Fen money, …Month and …Day dates, …Bp percent, …Count a number, all else as it is.
 *
 *   workspaceCreated       name
 *   workspaceRenamed       beforeName, name
 *   departmentAdded        name             departmentChanged  name    departmentRemoved  name
 *   personAdded            name             personChanged      name    personRemoved      name
 *   programmeSet           name
 *   periodChanged          firstMonth, lastMonth
 *   totalChanged           beforeFen, afterFen
 *   totalChangedAndSpread  beforeFen, afterFen
 *   policyChanged          fromDay
 *   categoryAdded          category         categoryChanged  category  categoryRemoved    category
 *   lineAdded              line, category   lineChanged      line      lineRemoved        line
 *   cellChanged            line, atMonth, beforeFen, afterFen
 *   cellsChanged           cellCount, lineCount
 *   linePhased             line, totalFen
 *   entryAdded             line, onDay, amountFen
 *   entryChanged           line, onDay, amountFen
 *   entryRemoved           entryCount, sumFen
 *   entriesImported        fileName, addedCount, changedCount, sumFen
 *   purchaseRequestAdded   document, line, amountFen
 *   contractAdded          document, line, amountFen
 *   acceptanceAdded        document, line, amountFen
 *   invoiceAdded           document, line, amountFen
 *   paymentAdded           document, line, amountFen
 *   creditNoteAdded        document, line, amountFen
 *   documentOverspent      document, line, amountFen, byFen, approver
 *   documentChanged        document
 *   documentCancelled      document, amountFen
 *   documentClosed         document, amountFen
 *   documentReopened       document
 *   documentRemoved        document, amountFen
 *   monthClosed            atMonth
 *   monthClosedWithAccruals atMonth, accrualCount, accruedFen
 *   monthReopened          atMonth
 *   profileRemembered      name             profileForgotten   name
 *   requestDrafted   number
 *   requestChanged   number
 *   requestSubmitted   number
 *   requestWithdrawn   number
 *   requestRejected   number
 *   requestApproved   number, givenCount, neededCount
 *   reallocationApplied   amountFen, from, to
 *   reallocationAppliedMany   amountFen, fromCount, toCount
 *   reallocationWithinLine   amountFen, line
 *   drawApplied   amountFen, to
 *   drawAppliedMany   amountFen, toCount
 *   releaseApplied   amountFen, to
 *   releaseAppliedMany   amountFen, toCount
 *   releaseToUnallocated   amountFen
 *   planEditApplied   number, cellCount, lineCount
 *   planEditHeld   number, cellCount
 *   limitsChanged   limitCount
 *   forecastMethodSet      line             forecastMethodsSet lineCount
 *   forecastSetByHand      line, eacFen     forecastKept      asAtDay, eacFen
 *   progressSet            line, doneBp, onDay   progressRemoved   line, onDay
 *   scheduleForecastKept   weekDay, finishDay
 *   unknown                (none)
 */
export const ledger = {
  label: {
    workspaceCreated: '新建工作区“{{name}}”',
    kpiValuesImported: '从“{{fileName}}”导入指标值：新增 {{addedCount}}，重述 {{changedCount}}',
    kolsImported: '从“{{fileName}}”导入达人：新增 {{addedCount}}，更改 {{changedCount}}',
    resultsImported: '从“{{fileName}}”导入投放成效：新增 {{addedCount}}，更改 {{changedCount}}',
    workspaceRenamed: '工作区“{{beforeName}}”改名为“{{name}}”',
    departmentAdded: '新增部门“{{name}}”',
    departmentChanged: '修改部门“{{name}}”',
    departmentRemoved: '删除部门“{{name}}”',
    personAdded: '新增人员“{{name}}”',
    personChanged: '修改人员“{{name}}”',
    personRemoved: '删除人员“{{name}}”',
    programmeSet: '设置方案“{{name}}”',
    periodChanged: '方案期间改为 {{firstMonth}}至{{lastMonth}}',
    totalChanged: '调整总预算：{{beforeFen}} → {{afterFen}}',
    totalChangedAndSpread: '调整总预算并分摊差额：{{beforeFen}} → {{afterFen}}',
    policyChanged: '修改份额政策，自 {{fromDay}}起生效',
    categoryAdded: '新增类别“{{category}}”',
    categoryChanged: '修改类别“{{category}}”',
    categoryRemoved: '删除类别“{{category}}”',
    lineAdded: '在“{{category}}”下新增科目“{{line}}”',
    lineChanged: '修改科目“{{line}}”',
    lineRemoved: '删除科目“{{line}}”',
    cellChanged: '调整“{{line}}”{{atMonth}}计划：{{beforeFen}} → {{afterFen}}',
    cellsChanged: '调整 {{lineCount}} 个科目的 {{cellCount}} 格计划',
    linePhased: '重新分摊“{{line}}”，共 {{totalFen}}',
    entryAdded: '登记“{{line}}”支出 {{amountFen}}（{{onDay}}）',
    entryChanged: '修改“{{line}}”支出 {{amountFen}}（{{onDay}}）',
    entryRemoved: '删除 {{entryCount}} 笔支出，共 {{sumFen}}',
    entriesImported:
      '从“{{fileName}}”导入支出：新增 {{addedCount}} 笔，更新 {{changedCount}} 笔，共 {{sumFen}}',
    purchaseRequestAdded: '登记采购申请 {{document}}：“{{line}}” {{amountFen}}',
    contractAdded: '登记合同 {{document}}：“{{line}}” {{amountFen}}',
    acceptanceAdded: '登记验收 {{document}}：“{{line}}” {{amountFen}}',
    invoiceAdded: '登记发票 {{document}}：“{{line}}” {{amountFen}}',
    paymentAdded: '登记付款 {{document}}：“{{line}}” {{amountFen}}',
    creditNoteAdded: '登记红字发票 {{document}}：“{{line}}” {{amountFen}}',
    documentOverspent: '{{approver}}放行 {{document}}（{{amountFen}}）：“{{line}}”超支 {{byFen}}',
    documentChanged: '修改单据 {{document}}',
    documentCancelled: '作废单据 {{document}}（{{amountFen}}）',
    documentClosed: '关闭单据 {{document}}，释放 {{amountFen}}',
    documentReopened: '重新打开单据 {{document}}',
    documentRemoved: '删除单据 {{document}}（{{amountFen}}）',
    monthClosed: '{{atMonth}}月结',
    monthClosedWithAccruals: '{{atMonth}}月结，暂估 {{accrualCount}} 笔，共 {{accruedFen}}',
    monthReopened: '重开{{atMonth}}',
    profileRemembered: '记住导入方式“{{name}}”',
    profileForgotten: '忘记导入方式“{{name}}”',
    requestDrafted: '起草申请 {{number}}',
    requestChanged: '修改申请 {{number}}',
    requestSubmitted: '提交申请 {{number}}，待审批',
    requestWithdrawn: '撤回申请 {{number}}',
    requestRejected: '驳回申请 {{number}}',
    requestApproved: '审批通过 {{number}}（{{givenCount}}/{{neededCount}}）',
    reallocationApplied: '从 {{from}} 调剂 {{amountFen}}到 {{to}}',
    reallocationAppliedMany: '从 {{fromCount}} 个科目调剂 {{amountFen}}到 {{toCount}} 个科目',
    reallocationWithinLine: '“{{line}}”在月份之间调剂 {{amountFen}}',
    drawApplied: '动用备用金 {{amountFen}}，转入 {{to}}',
    drawAppliedMany: '动用备用金 {{amountFen}}，转入 {{toCount}} 个科目',
    releaseApplied: '释放备用金 {{amountFen}}，转入 {{to}}',
    releaseAppliedMany: '释放备用金 {{amountFen}}，转入 {{toCount}} 个科目',
    releaseToUnallocated: '释放备用金 {{amountFen}}，退回未分配',
    planEditApplied: '按 {{number}} 调整 {{lineCount}} 个科目的 {{cellCount}} 格计划',
    planEditHeld: '超出容差的计划改动存为草稿 {{number}}（{{cellCount}} 格）',
    limitsChanged: '修改审批权限，共 {{limitCount}} 条',
    scenarioMade: '从“{{from}}”新建情景方案“{{name}}”',
    scenarioMadeFromPlan: '从当前计划新建情景方案“{{name}}”',
    versionKept: '把“{{from}}”留存为“{{name}}”',
    versionKeptFromPlan: '把当前计划留存为“{{name}}”',
    versionRenamed: '版本“{{beforeName}}”改名为“{{name}}”',
    versionChanged: '修改版本“{{name}}”的备注',
    versionTotalChanged: '情景方案“{{name}}”调整总预算：{{beforeFen}} → {{afterFen}}',
    versionRemoved: '删除版本“{{name}}”',
    versionCellChanged: '情景方案“{{name}}”中“{{line}}”{{atMonth}}：{{beforeFen}} → {{afterFen}}',
    versionCellsChanged: '情景方案“{{name}}”：调整 {{lineCount}} 个科目的 {{cellCount}} 格',
    versionLinePhased: '情景方案“{{name}}”：重新分摊“{{line}}”，共 {{totalFen}}',
    versionLineAdded: '情景方案“{{name}}”：在“{{category}}”下新增科目“{{line}}”',
    versionLineChanged: '情景方案“{{name}}”：修改科目“{{line}}”',
    versionLineRemoved: '情景方案“{{name}}”：移除科目“{{line}}”',
    versionLinesRemoved: '情景方案“{{name}}”：移除 {{lineCount}} 个科目',
    versionLineTakenOver: '情景方案“{{name}}”：从当前计划加入科目“{{line}}”',
    baselineProposed: '提交“{{name}}”为基线，待审批 {{number}}',
    scenarioProposed: '提交情景方案“{{name}}”转为正式计划，待审批 {{number}}',
    baselineApproved: '批准“{{name}}”为基线',
    scenarioPromoted: '情景方案“{{name}}”转为正式计划',
    forecastMethodSet: '修改“{{line}}”的预测方法',
    forecastMethodsSet: '修改 {{lineCount}} 个科目的预测方法',
    forecastSetByHand: '手工预测“{{line}}”的年末预计：{{eacFen}}',
    forecastKept: '留存 {{asAtDay}}的预测，年末预计 {{eacFen}}',
    scheduleForecastKept: '留存 {{weekDay}}当周的进度预测，八成把握 {{finishDay}}前完成',
    progressSet: '登记“{{line}}”的进度：{{doneBp}}（{{onDay}}）',
    progressRemoved: '删除“{{line}}”{{onDay}}的进度',
    ...timelineLabel,
    ...kpiLabel,
    ...kolLabel,
    ...riskLabel,
    ...meetingLabel,
    unknown: '这个版本不认识的操作',
  },
  /** How a record that takes back or repeats another one reads. */
  kind: {
    undo: '撤销：{{label}}',
    redo: '重做：{{label}}',
  },
  /** What moved along with what the label says, after it. */
  along: {
    tasks_other: '{{label}}，{{written}} 项任务随之移动',
    lines_other: '{{label}}，{{written}} 个科目的分摊随之移动',
  },
};
