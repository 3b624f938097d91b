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
 *   profileRemembered      name             profileForgotten   name
 *   unknown                (none)
 */
export const ledger = {
  label: {
    workspaceCreated: '新建工作区“{{name}}”',
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
    profileRemembered: '记住导入方式“{{name}}”',
    profileForgotten: '忘记导入方式“{{name}}”',
    unknown: '这个版本不认识的操作',
  },
  /** How a record that takes back or repeats another one reads. */
  kind: {
    undo: '撤销：{{label}}',
    redo: '重做：{{label}}',
  },
};
