/*
 * Why a file with a plan cannot be read, or a row of it cannot be kept. Parameters by reason:
 *
 *   plan-not-project        root
 *   plan-version-unknown    version
 *   plan-encoding-unknown   encoding
 *   plan-xml-broken         line
 *   plan-repeats-uid        uid, name
 *   plan-value-unreadable   name, fieldName, text
 *   plan-calendar-too-long  name, limitCount
 *   plan-too-many-tasks, plan-too-many-links   limitCount
 *   row-repeats-id, row-date-unreadable, row-done-unreadable   text
 */
export const planImportRefusal = {
  'plan-not-project':
    '这个 XML 文件不是 Microsoft Project 的项目（最外层是“{{root}}”）。请在 Project 中另存为“XML 格式”再导入。',
  'plan-is-mpp':
    '这是 Project 的 .mpp 文件或旧版 .xls。请在 Project 中另存为“XML 格式”（或另存为 .xlsx）再导入。',
  'plan-version-unknown':
    '不认识这个文件的版本（SaveVersion {{version}}），没有读取。请用 Project 2007 或更新的版本另存为 XML 再导入。',
  'plan-encoding-unknown': '文件声明的编码“{{encoding}}”无法识别。请另存为 UTF-8 再导入。',
  'plan-xml-broken': '第 {{line}} 行的 XML 有错误，文件已损坏或被改动过。请重新导出后再导入。',
  'plan-truncated': '文件不完整，项目还没有结束就断了，可能没有下载完。请重新取得文件再导入。',
  'plan-external-content':
    '这个文件带有 DTD 或自定义实体，出于安全没有读取。请在 Project 中另存为 XML 再导入。',
  'plan-repeats-uid':
    '编号 {{uid}} 在文件里出现了两次（“{{name}}”），无法判断链接指向哪一个。请重新导出后再导入。',
  'plan-value-unreadable': '“{{name}}”的 {{fieldName}} 写作“{{text}}”，无法识别。请改正后再导入。',
  'plan-calendar-too-long': '日历“{{name}}”的例外日超过 {{limitCount}} 天。请精简后再导入。',
  'plan-without-tasks': '文件里没有任务。请确认选对了文件。',
  'plan-too-many-tasks': '任务超过 {{limitCount}} 个。请拆成几个文件再导入。',
  'plan-too-many-links': '链接超过 {{limitCount}} 条。请拆成几个文件再导入。',
  'plan-columns-missing': '请先指明哪一列是任务名称。',
  'row-without-name': '这一行没有任务名称。',
  'row-repeats-id': '编号“{{text}}”前面已经用过。',
  'row-date-unreadable': '看不懂日期“{{text}}”。请写成 2026-03-02 这样的形式。',
  'row-done-unreadable': '看不懂完成百分比“{{text}}”。请写成 0% 至 100%。',
};
