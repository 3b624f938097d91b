import type { AgendaArea } from '#shared/domain/meetings/agenda.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { SampleDepartmentKey } from './sample-timeline-task.ts';
import { kpiStory } from './sample-kpis.ts';

type Words = Readonly<Record<Language, string>>;

export interface SampleTopic {
  readonly key: string;
  readonly area: AgendaArea;
  readonly title: Words;
  readonly minutes: number;
}

/** An action: who does what by when, counted in days from the meeting, or from today where that is still ahead. */
export interface SampleAction {
  readonly text: Words;
  readonly owner: string;
  readonly department: SampleDepartmentKey;
  readonly dueInDays: number;
  readonly from: 'meeting' | 'today';
  /** Given with the meeting's decision of this place, from 0. */
  readonly decision?: number;
  /** In the week of which meeting it was done or dropped; since the last one where it is 4. */
  readonly ended?: { readonly week: number; readonly state: 'done' | 'dropped' };
}

export interface SampleDecision {
  readonly question: Words;
  readonly options: readonly Words[];
  /** Of the options, from 0. */
  readonly choice: number;
  readonly reason: Words;
  readonly owner: string;
  /** What it carries out: the request that waits, or the lowered target. */
  readonly carries: 'request' | 'targets' | null;
  /** The topic that it is about. */
  readonly topic?: string;
}

export interface SampleMeeting {
  /** By department; one that is not named did not come. */
  readonly present: Readonly<Partial<Record<SampleDepartmentKey, readonly string[]>>>;
  readonly topics: readonly SampleTopic[];
  /** What was said on areas and topics, and those that were left. */
  readonly notes: Readonly<Record<string, Words>>;
  readonly parked: readonly string[];
  readonly untouched: readonly string[];
  readonly decisions: readonly SampleDecision[];
  readonly actions: readonly SampleAction[];
}

export const sampleSeries = {
  name: { 'zh-CN': '跨部门协调会', en: 'Weekly coordination meeting' },
  startTime: '10:00',
  minutes: 45,
  chair: 'gu',
  minuteTaker: 'lin',
} as const;

const first: SampleMeeting = {
  present: {
    marketing: ['gu', 'lin', 'tang'],
    product: ['chen', 'fang'],
    technology: ['zhou'],
    other: ['ye'],
  },
  topics: [
    {
      key: 'hosts',
      area: 'kols',
      title: { 'zh-CN': '夏季两场直播的主播档期', en: 'Hosts for the two summer livestreams' },
      minutes: 5,
    },
    {
      key: 'answers',
      area: 'kpis',
      title: { 'zh-CN': '存款利率下调后的对客口径', en: 'What customers are told after the rate cut' },
      minutes: 6,
    },
  ],
  notes: {
    progress: {
      'zh-CN': '推荐引擎升级进度偏紧，标签口径由产品部再核一遍。',
      en: 'The recommendation engine has little time to spare; Product checks its tags once more.',
    },
    kpis: {
      'zh-CN': '绑卡转化率连续走低，问题集中在身份核验环节，技术部先行排查。',
      en: 'Card binding keeps falling, most of it at the identity check. Technology looks into it first.',
    },
    budget: {
      'zh-CN': '信息流广告本月略超计划，下周起收紧低效计划的出价。',
      en: 'Feed ads are a little above plan; bids on weak placements are cut from next week on.',
    },
    hosts: {
      'zh-CN': '两位意向主播档期冲突，唐可询价后下周再议。',
      en: 'Both hosts are booked for that week. Tang Ke asks for offers; next week again.',
    },
    answers: {
      'zh-CN': '各部门口径不一，客户已有疑问。',
      en: 'Departments answer differently, and customers notice.',
    },
  },
  parked: ['hosts'],
  untouched: [],
  decisions: [
    {
      question: { 'zh-CN': '对客口径由谁统一', en: 'Who words what customers are told' },
      options: [
        { 'zh-CN': '产品部统一拟定', en: 'Product words it for all' },
        { 'zh-CN': '各部门分别拟定', en: 'Each department for itself' },
      ],
      choice: 0,
      reason: {
        'zh-CN': '上周两起咨询投诉都因口径不一，统一后由合规一次审定。',
        en: 'Two complaints last week came from different answers; one text is reviewed once.',
      },
      owner: 'chen',
      carries: null,
      topic: 'answers',
    },
  ],
  actions: [
    {
      text: { 'zh-CN': '取得两位主播的档期和报价', en: 'Get dates and offers from both hosts' },
      owner: 'tang',
      department: 'marketing',
      dueInDays: 4,
      from: 'meeting',
      ended: { week: 2, state: 'done' },
    },
    {
      text: {
        'zh-CN': '排查绑卡时身份核验失败的原因',
        en: 'Find out why the identity check fails when cards are bound',
      },
      owner: 'xu',
      department: 'technology',
      dueInDays: 10,
      from: 'meeting',
    },
    {
      text: { 'zh-CN': '整理利率下调客户问答', en: 'Write the answers on the rate cut' },
      owner: 'chen',
      department: 'product',
      dueInDays: 9,
      from: 'meeting',
      decision: 0,
      ended: { week: 3, state: 'done' },
    },
  ],
};

const second: SampleMeeting = {
  present: {
    marketing: ['gu', 'lin'],
    product: ['chen'],
    technology: ['zhou', 'song'],
    service: ['luo', 'su'],
  },
  topics: [
    {
      key: 'heatmap',
      area: 'warnings',
      title: { 'zh-CN': '热力图原始数据保存期限', en: 'How long raw heatmap data are kept' },
      minutes: 5,
    },
  ],
  notes: {
    progress: {
      'zh-CN': '支付平台联调环境已开通，宋廷跟进联调进度。',
      en: 'The payment app has opened its test access; Song Ting follows the joint tests.',
    },
    budget: {
      'zh-CN': '直播首购成本低于短视频，同意调剂，不动类别占比。',
      en: 'First purchases cost less by livestream: the move is approved and leaves the shares as they are.',
    },
    kpis: {
      'zh-CN': '核验接口日志已拉取，结论下周给出。',
      en: 'The logs of the identity check are in hand; findings next week.',
    },
    hosts: {
      'zh-CN': '两位主播档期均已确认，报价在预算之内。',
      en: 'Both hosts are confirmed, their offers within budget.',
    },
    heatmap: { 'zh-CN': '法务意见未到，先搁置。', en: 'The lawyers have not answered yet.' },
  },
  parked: ['heatmap'],
  untouched: [],
  decisions: [
    {
      question: {
        'zh-CN': '是否从短视频调剂 4 万元到直播',
        en: 'Move CNY 40,000 from short video to livestream',
      },
      options: [
        { 'zh-CN': '同意', en: 'Approve' },
        { 'zh-CN': '维持原计划', en: 'Keep to the plan' },
      ],
      choice: 0,
      reason: {
        'zh-CN': '直播首购成本更低，两个月各加一场。',
        en: 'First purchases cost less by livestream; one more session in each of two months.',
      },
      owner: 'lin',
      carries: 'request',
    },
  ],
  actions: [
    {
      text: { 'zh-CN': '排定新增两场直播的日期', en: 'Set the days of the two added livestreams' },
      owner: 'lin',
      department: 'marketing',
      dueInDays: 12,
      from: 'meeting',
      decision: 0,
      ended: { week: 4, state: 'done' },
    },
    {
      text: {
        'zh-CN': '征求法务对热力图数据保存期限的意见',
        en: 'Ask the lawyers how long heatmap data may be kept',
      },
      owner: 'zhou',
      department: 'technology',
      dueInDays: 3,
      from: 'today',
    },
    {
      text: { 'zh-CN': '评估短信召回的频次上限', en: 'Look into a limit for recall messages' },
      owner: 'su',
      department: 'service',
      dueInDays: 10,
      from: 'meeting',
      ended: { week: 3, state: 'dropped' },
    },
  ],
};

const third: SampleMeeting = {
  present: {
    marketing: ['gu', 'tang'],
    product: ['chen', 'fang'],
    technology: ['zhou', 'xu'],
    service: ['luo'],
    other: ['qin'],
  },
  topics: [],
  notes: {
    progress: {
      'zh-CN': '推荐引擎进度吃紧，许行舟本周评估是否返工。',
      en: 'Time runs short for the recommendation engine; Xu Xingzhou finds out this week whether tags are redone.',
    },
    kpis: {
      'zh-CN': '销量目标按市场变化调整，绑卡转化率维持原目标。',
      en: 'The sales target follows the market; card binding keeps its own.',
    },
    request: {
      'zh-CN': '等归因周报下一期复核后再定。',
      en: 'To be decided when the next attribution report confirms it.',
    },
    heatmap: { 'zh-CN': '法务答复本周五前给出。', en: 'The lawyers answer by Friday.' },
  },
  parked: ['heatmap'],
  untouched: ['resources'],
  decisions: [
    {
      question: { 'zh-CN': '是否下调上半程销量目标', en: 'Lower the sales target of the first half' },
      options: [
        { 'zh-CN': '维持 56 亿元', en: 'Keep 5.6 billion yuan' },
        { 'zh-CN': '下调至 54 亿元', en: 'Lower it to 5.4 billion yuan' },
      ],
      choice: 1,
      reason: kpiStory.lowered.reason,
      owner: 'gu',
      carries: 'targets',
    },
  ],
  actions: [
    {
      text: { 'zh-CN': '按新目标重排各渠道的周销量', en: 'Share the new target out by channel and week' },
      owner: 'tang',
      department: 'marketing',
      dueInDays: 5,
      from: 'today',
      decision: 0,
    },
    {
      text: { 'zh-CN': '复核直播归因口径', en: 'Check how purchases are attributed to livestreams' },
      owner: 'fang',
      department: 'product',
      dueInDays: 2,
      from: 'today',
    },
  ],
};

/** Three Mondays: what was decided in them is in the books, the KPIs and the minutes. */
export const sampleMeetings: readonly SampleMeeting[] = [first, second, third];
