import { deliverableRefusal } from './deliverable-refusal.ts';
import { kolRefusal } from './kol-refusal.ts';
import { kpiRefusal } from './kpi-refusal.ts';
import { meetingRefusal } from './meeting-refusal.ts';
import { riskRefusal } from './risk-refusal.ts';
import { planImportRefusal } from './plan-import-refusal.ts';
import { scheduleRefusal } from './schedule-refusal.ts';
import { timelineRefusal } from './timeline-refusal.ts';

/*
 * Why a rule refused, and what to do. Parameters by reason (their endings as in ledger.ts; none where none is named):
 *
 *   name-taken             name
 *   still-used             name, useCount
 *   over-allocated         byFen
 *   month-outside-period   atMonth, firstMonth, lastMonth
 *   sign-against-kind      line
 *   amount-too-large       limitFen
 *   total-below-plan       totalFen, planFen
 *   cut-falls-short        totalFen, planFen
 *   period-drops-plan      atMonth
 *   month-out-of-range     firstMonth, lastMonth
 *   category-repeated      category
 *   shares-do-not-add-up   sumBp
 *   day-out-of-range       onDay, firstDay, lastDay
 *   import-too-large       sizeMb, limitMb
 *   import-too-many-rows, import-too-many-cells   limitCount
 *   import-too-many-columns   line, foundCount, limitCount
 *   import-cell-too-far    cell
 *   import-inflates-too-large   limitMb
 *   import-line-too-long   line, limitCount
 *   import-unclosed-quote, import-nul-bytes, import-mixed-encodings   line
 *   import-sheet-missing   sheet
 *   finance-only           person
 *   month-closed           atMonth
 *   months-in-order        nextMonth
 *   month-not-closed       atMonth
 *   reopen-last-only       lastMonth
 *   accrual-gone           document
 *   period-drops-open      atMonth
 *   line-differs           line
 *   line-has-documents     line, documentCount
 *   document-out-of-order  document
 *   document-number-taken  document
 *   document-cancelled     document
 *   document-closed        document
 *   document-settled       document
 *   followers-stand        documents, documentCount
 *   over-open              document, openFen, byFen
 *   below-taken            takenFen
 *   overspends-line        line, byFen
 *   credit-above-invoice   document, openFen
 *   entry-of-document      document
 *   entry-of-accrual       atMonth
 *   undo-conflict          seq, recordCount, personName
 *   path-exists, path-not-writable, file-missing, file-not-readable   path
 *   too-many-legs   limitCount
 *   cell-repeated   line, atMonth
 *   line-removed   line
 *   legs-do-not-add-up   byFen
 *   reserve-only-by-draw   line
 *   draw-takes-from-reserve   line
 *   release-takes-from-reserve   line
 *   money-short   line, byFen
 *   month-short   line, atMonth, byFen
 *   request-not-yours   person
 *   request-is-draft   number
 *   request-is-submitted   number
 *   request-is-applied   number
 *   request-is-rejected   number
 *   request-is-withdrawn   number
 *   changed-meanwhile   line, seq
 *   exception-needed   category, shareBp
 *   exception-expired   untilDay
 *   reserve-in-force   line
 *   undo-takes-committed   line, byFen
 *   undo-moves-plan        task
 *   forecast-needs-amount, progress-of-rebate   line
 *   forecast-below-committed   line, leastFen
 *   progress-ahead   todayDay
 *   forecast-month-runs   atMonth
 */
export const refusal = {
  'not-found': '这条记录已不存在，可能已被删除。请刷新后再看。',
  'name-empty': '请填写名称。',
  'name-taken': '已有同名的“{{name}}”，请换一个名称。',
  'still-used': '“{{name}}”仍有 {{useCount}} 处在使用，请先改掉这些引用再删除。',
  'over-allocated': '分配超出总预算 {{byFen}}，请减少分配，或先提高总预算。',
  'month-outside-period':
    '{{atMonth}}不在方案期间（{{firstMonth}}至{{lastMonth}}）内，请改月份或先延长期间。',
  'sign-against-kind':
    '“{{line}}”的金额正负号不对：支出科目的计划不能为负，返点科目的计划不能为正。请改正负号，或更改科目类型。',
  'amount-too-large': '金额超过上限 {{limitFen}}，请核对单位和小数点。',
  'total-below-plan': '总预算 {{totalFen}}低于已排计划 {{planFen}}，请先压减计划，或选择把差额分摊到科目。',
  'cut-falls-short':
    '差额按政策份额分摊后，计划仍有 {{planFen}}，高于新的总预算 {{totalFen}}。请先压减超出份额的类别，再调整总预算。',
  'period-drops-plan': '{{atMonth}}还有计划金额，不能移出期间。请先把它清零或移到别的月份。',
  'month-out-of-range': '方案期间应在{{firstMonth}}至{{lastMonth}}之间，请核对年份。',
  'category-repeated': '类别“{{category}}”出现了两次，请只保留一行。',
  'shares-do-not-add-up': '各类别份额合计为 {{sumBp}}，应为 100 %。',
  'share-out-of-range': '份额应在 0 % 到 100 % 之间。',
  'band-out-of-range': '容差应在 0 到 100 个百分点之间。',
  'band-cannot-be-met': '按这些份额和容差，任何分配都无法同时满足各类别，请放宽容差或调整份额。',
  'refund-needs-reason': '退款金额为负，请填写理由。',
  'nothing-to-spread': '没有可供分摊的计划，请先给科目排计划，或选择暂不分摊。',
  'day-out-of-range': '{{onDay}}不在{{firstDay}}至{{lastDay}}之间，请核对年份。',
  'nothing-to-undo': '没有可撤销的操作。',
  'nothing-to-redo': '没有可重做的操作。',
  'undo-conflict':
    '之后有 {{recordCount}} 步改动与这一步相关，最近的是第 {{seq}} 号记录（{{personName}}）。请先撤销后面的改动。',
  'already-undone': '这一步已经撤销。',
  'undo-template': '这是新建工作区时由模板写入的内容，不能撤销；请直接修改或删除它。',
  'undo-not-as-left':
    '现在的数据与变更记录不一致，文件可能在同舟之外被改动过。没有做任何改动，请到“变更记录”中校验。',
  'nobody-at-desk': '请先在右上角选择您是谁，再来做这一步。',
  'finance-only': '只有财务人员可以这样做。现在在座的是{{person}}，请由财务人员操作。',
  'month-closed': '{{atMonth}}已月结，不能再改。请改到未结的月份，或请财务人员重开该月。',
  'months-in-order': '各月要按顺序月结，下一个是{{nextMonth}}。',
  'month-not-closed': '{{atMonth}}还没有月结。',
  'reopen-last-only': '只能重开最后月结的月份：{{lastMonth}}。',
  'accrual-gone': '{{document}}已没有未开票的验收金额，请重新查看月结预览。',
  'period-drops-open': '{{atMonth}}还有未执行完的承诺，不能移出期间。请先改这些单据的预计月份。',
  'line-needed': '请选择科目。',
  'line-differs': '后续单据要与前一张单据同属科目“{{line}}”。',
  'line-has-documents': '“{{line}}”已有 {{documentCount}} 张单据，不能改变科目类型。',
  'document-needs-invoice': '付款和红字发票要对应一张发票，请先选择发票。',
  'document-out-of-order': '这种单据不能接在{{document}}之后。',
  'document-number-taken': '同一供应商已有编号为{{document}}的同类单据，请核对是否重复登记。',
  'document-cancelled': '{{document}}已作废，不能再改，也不能再接后续单据。',
  'document-closed': '{{document}}已关闭。请先重新打开它。',
  'document-settled': '{{document}}已没有余额可以释放。',
  'followers-stand': '后面还有 {{documentCount}} 张单据接着它：{{documents}}。请先处理这些单据。',
  'over-open': '{{document}}只剩 {{openFen}}，超出 {{byFen}}。请核对金额，或写明超出的理由。',
  'below-taken': '后续单据已占用 {{takenFen}}，金额不能低于它。',
  'overspends-line': '科目“{{line}}”会超支 {{byFen}}。请减少金额或先调剂；财务人员可以写明理由后放行。',
  'credit-above-invoice': '发票{{document}}最多还能冲红 {{openFen}}。',
  'credit-needs-reason': '请填写红字发票的理由。',
  'entry-of-document': '这笔支出由{{document}}产生，请修改或作废该单据。',
  'entry-of-accrual': '这笔支出是{{atMonth}}月结时的暂估，不能单独修改。',
  'import-expired': '这次导入已过期，请重新选择文件。',
  'import-changed-meanwhile': '预览之后数据有了变化，请重新预览再导入。',
  'import-unreadable':
    '无法读取这个文件。请确认它是 CSV 或 XLSX，没有加密或损坏；旧版 .xls 请先另存为 .xlsx。',
  'import-cancelled': '导入已取消，没有写入任何数据。',
  'import-mapping-incomplete': '请先指明日期列、金额列，以及科目列或统一的科目。',
  'import-empty': '文件里没有数据行。请确认选对了文件或工作表。',
  'import-too-large': '文件有 {{sizeMb}} MB，超过上限 {{limitMb}} MB。请拆成几个文件再导入。',
  'import-too-many-rows': '数据超过 {{limitCount}} 行。请拆成几个文件再导入。',
  'import-too-many-columns':
    '第 {{line}} 行有 {{foundCount}} 列，超过上限 {{limitCount}} 列。请检查分隔符，或删去不用的列。',
  'import-too-many-cells': '工作表超过 {{limitCount}} 个单元格。请拆成几个文件，或另存为 CSV 再导入。',
  'import-cell-too-far': '单元格 {{cell}} 离数据太远，多半是误填。请删除它所在的列，再保存后导入。',
  'import-inflates-too-large':
    '这个工作簿解压后超过 {{limitMb}} MB，没有读取。请删去不用的工作表，或另存为 CSV 再导入。',
  'import-out-of-memory': '读取这个文件需要的内存太多，已停止。请拆成几个文件再导入。',
  'import-line-too-long': '第 {{line}} 行超过 {{limitCount}} 个字符，不像表格里的一行。请检查文件是否损坏。',
  'import-unclosed-quote': '第 {{line}} 行的引号没有正确闭合。请改好这一行再导入。',
  'import-nul-bytes': '第 {{line}} 行含有空字节，文件已损坏或不是文本。请重新导出后再导入。',
  'import-mixed-encodings':
    '第 {{line}} 行的编码与其余各行不同，读出来会是乱码。请把整个文件另存为 UTF-8 再导入。',
  'import-encrypted': '这个工作簿有密码，或是旧版 .xls。请在表格软件里去掉密码，另存为 .xlsx 再导入。',
  'import-truncated': '这个工作簿不完整，可能没有下载完。请重新取得文件再导入。',
  'import-external-content': '这个工作簿引用了外部内容，出于安全没有读取。请用表格软件另存为 .xlsx 再导入。',
  'import-sheet-missing': '工作簿里没有名为“{{sheet}}”的工作表。请重新选择。',
  'position-unknown': '变更账只到第 {{lastCount}} 号，没有第 {{seqCount}} 号。请换一个时点。',
  'nothing-then': '那时还没有方案，没有可以编制的报告。请换一个较晚的时点。',
  'papers-stopped': '已停止编制，没有生成文件。',
  'path-exists': '“{{path}}”已经存在，不会覆盖。请换一个文件名。',
  'path-not-writable': '无法写入“{{path}}”，请换一个位置，或检查文件夹权限。',
  'file-missing': '找不到“{{path}}”，它可能已被移动或删除。',
  'file-not-readable': '没有权限读取“{{path}}”，请检查文件权限，或换一个账户。',
  'file-not-ours': '这不是同舟的工作区文件，没有改动它。',
  'file-newer': '这个文件由更新版本的同舟写成，请升级程序后再打开。文件没有改动。',
  'file-corrupt': '文件已损坏，无法正常打开。原文件已原样保留，可从备份恢复或抢救其中的数据。',
  'file-in-use': '这个文件正在另一个窗口或另一台电脑上使用，请先在那里关闭，或以只读方式打开。',
  'nothing-to-salvage': '这个文件里已经读不出任何内容，没有可抢救的数据。请从备份恢复。',
  'disk-full': '磁盘空间不足，这次没有写入任何内容。请腾出空间后重试。',
  'backup-missing': '找不到这份备份，请刷新列表后重选。',
  'backup-damaged': '这份备份已损坏，不能用来恢复。请选更早的一份。',
  'request-without-legs': '这份申请没有移动任何金额，请至少填一笔转出和一笔转入。',
  'too-many-legs': '一份申请最多 {{limitCount}} 笔，请分成几份申请。',
  'leg-zero': '金额不能为零，请填写金额，或删去这一笔。',
  'cell-repeated': '“{{line}}”{{atMonth}}在同一份申请里出现了两次，请合并成一笔。',
  'line-removed': '科目“{{line}}”已被删除，不能再调剂。请撤回申请，另选科目。',
  'legs-do-not-add-up': '转出与转入相差 {{byFen}}，两边必须分文不差。',
  'reserve-only-by-draw':
    '“{{line}}”属于备用金，只能通过动用或释放申请转出，也不能直接支出。请先申请动用，把钱转到要支出的科目。',
  'draw-takes-from-reserve': '动用申请只能从备用金科目转出、转入其他科目。',
  'release-takes-from-reserve': '释放申请只能从备用金科目转出，转入其他科目或退回未分配。',
  'money-short':
    '“{{line}}”的可用金额不够，还差 {{byFen}}：已承诺和已支出的钱不能转走。请减少转出，或改从别的科目转出。',
  'month-short': '“{{line}}”{{atMonth}}的计划不够，还差 {{byFen}}。请减少转出，或改从别的月份转出。',
  'reason-missing': '请写明理由。',
  'cause-missing': '请选择动用备用金的原因。',
  'cause-text-missing': '请写明动用备用金的具体原因。',
  'risk-missing': '请选择这次动用对应的风险；登记册里没有的，请先登记。',
  'evidence-missing': '动用备用金至少要有一份依据，可以是说明、链接或文件位置。',
  'paper-empty': '这份附件是空的，请填写说明或位置，或者删去它。',
  'version-missing': '找不到这份申请所指的版本，请重新选择。',
  'own-request': '不能审批自己的申请，请由另一位审批人处理。',
  'already-approved': '你已经审批过这份申请，还需要另一位审批人。',
  'needs-finance': '这份申请需要财务人员审批。',
  'needs-project-manager': '这份申请需要项目经理或财务人员审批。',
  'request-not-yours': '只有申请人 {{person}} 可以这样做。',
  'request-is-draft': '{{number}} 还是草稿，请先提交。',
  'request-is-submitted': '{{number}} 已经提交。要修改，请先撤回。',
  'request-is-applied': '{{number}} 已经批准并生效，不能再处理。',
  'request-is-rejected': '{{number}} 已被驳回，不能再处理。请另提一份申请。',
  'request-is-withdrawn': '{{number}} 已经撤回，不能再处理。请另提一份申请。',
  'changed-meanwhile': '你查看之后，“{{line}}”又有改动（第 {{seq}} 号记录）。请重新查看再审批。',
  'exception-needed':
    '批准后“{{category}}”的份额为 {{shareBp}}，超出容差。请填写例外的理由和期限，或改动申请。',
  'exception-expired': '例外的期限 {{untilDay}}已过，请选今天或以后的日期。',
  'line-leaves-band':
    '“{{line}}”的计划这样一动，“{{category}}”的计划份额将变为 {{shareBp}}，超出容差。请先申请调剂，把它的计划转走；调剂可以附例外批准。',
  'limit-repeated': '有两条审批权限的条件相同，请只保留一条。',
  'reserve-in-force': '备用金已经启用，“{{line}}”的计划不能这样减少。请通过动用或释放申请转出。',
  'undo-takes-committed': '“{{line}}”的这笔钱已经承诺或支出，撤回会差 {{byFen}}。请先取消相应的单据。',
  'undo-moves-plan': '单独撤回这一步后，“{{task}}”的日期与工作计划对不上。请先撤回之后对时间线的修改。',
  'nothing-planned': '时间线上还没有任务，没有可留存的内容。请先安排工作计划。',
  'no-baseline': '还没有获批的基线，请先把一个版本提交为基线。',
  'version-fixed': '“{{name}}”是留存的版本，不能修改。需要调整时，请从它新建情景方案。',
  'version-waits': '“{{name}}”正在审批（{{number}}），其间不能修改。请先撤回申请。',
  'version-promoted': '“{{name}}”已转为正式计划，不能再修改。需要调整时，请从它新建情景方案。',
  'baseline-stays': '“{{name}}”是获批的基线，不能删除。',
  'already-baseline': '“{{name}}”已经是基线。',
  'scenario-lines-gone':
    '情景方案中的这些科目在计划里已被删除：{{lines}}。请先从情景方案中移除，或选择不含它们转为正式计划。',
  'scenario-category-gone': '情景方案新增的“{{line}}”所属类别已不存在，请在情景方案中把它移到其他类别。',
  'nothing-to-promote': '“{{name}}”与当前计划没有差异，不需要转为正式计划。',
  'forecast-needs-amount': '请填写“{{line}}”的年末预计金额。',
  'forecast-needs-note': '手工预测要写明依据，请填写备注。',
  'forecast-below-committed':
    '“{{line}}”已支出和已承诺的共 {{leastFen}}，年末预计不能比它少。请改大金额，或先取消相应的单据。',
  'forecast-month-runs': '{{atMonth}}还没有结束，只能按已结束月份的月底留存预测。',
  'nothing-to-forecast': '方案各月都已结束，没有要预测的月份。',
  'progress-of-rebate': '“{{line}}”是返点科目，没有工作进度。',
  'progress-ahead': '进度的日期不能晚于今天（{{todayDay}}）。',
  ...deliverableRefusal,
  ...scheduleRefusal,
  ...timelineRefusal,
  ...kpiRefusal,
  ...kolRefusal,
  ...riskRefusal,
  ...meetingRefusal,
  ...planImportRefusal,
};
