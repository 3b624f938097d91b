import type { CategoryHue } from '#shared/domain/budget/category.ts';
import type { PhasingShape } from '#shared/domain/budget/phasing-shape.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';

/** A text in both languages of the console. */
type Words = Readonly<Record<Language, string>>;

type DepartmentHue = 'marketing' | 'product' | 'technology' | 'service';

interface SampleDepartment {
  readonly hue: DepartmentHue;
  readonly name: Words;
  readonly badge: Words;
  readonly duty: Words;
}

/** The four departments and their duties (P5.1): every new workspace has them. */
export const departments: readonly SampleDepartment[] = [
  {
    hue: 'marketing',
    name: { 'zh-CN': '市场部', en: 'Marketing' },
    badge: { 'zh-CN': '市', en: 'M' },
    duty: { 'zh-CN': '用户需求分析与广告投放', en: 'Finds out what customers need and runs the advertising' },
  },
  {
    hue: 'product',
    name: { 'zh-CN': '产品部', en: 'Product' },
    badge: { 'zh-CN': '产', en: 'P' },
    duty: { 'zh-CN': '设定产品要素与参数', en: 'Sets the parameters of the products' },
  },
  {
    hue: 'technology',
    name: { 'zh-CN': '技术部', en: 'Technology' },
    badge: { 'zh-CN': '技', en: 'T' },
    duty: { 'zh-CN': '保障系统稳定与数据安全', en: 'Keeps systems stable and data safe' },
  },
  {
    hue: 'service',
    name: { 'zh-CN': '客服部', en: 'Customer service' },
    badge: { 'zh-CN': '客', en: 'S' },
    duty: { 'zh-CN': '收集反馈、处理投诉', en: 'Gathers feedback and settles complaints' },
  },
];

interface SampleCategory {
  readonly hue: CategoryHue;
  readonly name: Words;
  readonly sharePercent: number;
  readonly bandPoints: number;
}

/** The split of P5.5 with a tolerance around each share. */
export const categories: readonly SampleCategory[] = [
  {
    hue: 'ads',
    name: { 'zh-CN': '精准广告', en: 'Precise advertising' },
    sharePercent: 60,
    bandPoints: 3,
  },
  {
    hue: 'content',
    name: { 'zh-CN': '内容与品牌', en: 'Content and brand' },
    sharePercent: 20,
    bandPoints: 2,
  },
  { hue: 'tools', name: { 'zh-CN': '技术工具', en: 'Technology tools' }, sharePercent: 15, bandPoints: 1.5 },
  {
    hue: 'reserve',
    name: { 'zh-CN': '应急备用金', en: 'Contingency reserve' },
    sharePercent: 5,
    bandPoints: 1,
  },
];

interface SamplePerson {
  readonly key: string;
  readonly name: Words;
  readonly department: DepartmentHue | null;
  readonly role: 'project-manager' | 'finance' | 'member';
}

export const people: readonly SamplePerson[] = [
  { key: 'shen', name: { 'zh-CN': '沈岚', en: 'Shen Lan' }, department: null, role: 'finance' },
  { key: 'he', name: { 'zh-CN': '贺知远', en: 'He Zhiyuan' }, department: null, role: 'finance' },
  { key: 'gu', name: { 'zh-CN': '顾明', en: 'Gu Ming' }, department: 'marketing', role: 'project-manager' },
  { key: 'lin', name: { 'zh-CN': '林知夏', en: 'Lin Zhixia' }, department: 'marketing', role: 'member' },
  { key: 'tang', name: { 'zh-CN': '唐可', en: 'Tang Ke' }, department: 'marketing', role: 'member' },
  {
    key: 'chen',
    name: { 'zh-CN': '陈予安', en: 'Chen Yuan' },
    department: 'product',
    role: 'project-manager',
  },
  {
    key: 'zhou',
    name: { 'zh-CN': '周屿', en: 'Zhou Yu' },
    department: 'technology',
    role: 'project-manager',
  },
  { key: 'xu', name: { 'zh-CN': '许行舟', en: 'Xu Xingzhou' }, department: 'technology', role: 'member' },
  { key: 'luo', name: { 'zh-CN': '罗青', en: 'Luo Qing' }, department: 'service', role: 'member' },
];

interface SampleLine {
  readonly category: CategoryHue;
  readonly name: Words;
  readonly department: DepartmentHue;
  readonly owner: string;
  readonly vendor: Words;
  readonly note: Words;
  /** Of the twelve months, in yuan, negative for a rebate: amounts whose months come out in whole yuan by their shape. */
  readonly yuan: number;
  readonly shape: PhasingShape;
  /** What was spent of each past month's plan, in percent, oldest first; the last is the running month. */
  readonly spentPercent: readonly [number, number, number, number];
}

const none: Words = { 'zh-CN': '', en: '' };

/** Twelve million yuan over fifteen lines, one of them a rebate; people and vendors are invented. */
export const SAMPLE_TOTAL_YUAN = 12_000_000;

export const lines: readonly SampleLine[] = [
  {
    category: 'ads',
    name: { 'zh-CN': '信息流广告', en: 'Feed ads' },
    department: 'marketing',
    owner: 'gu',
    vendor: { 'zh-CN': '云帆传媒', en: 'Yunfan Media' },
    note: { 'zh-CN': '按用户行为推送，按周复盘出价', en: 'Pushed by behaviour; bids reviewed weekly' },
    yuan: 3_060_000,
    shape: 'even',
    spentPercent: [97, 104, 112, 68],
  },
  {
    category: 'ads',
    name: { 'zh-CN': '搜索竞价', en: 'Search bidding' },
    department: 'marketing',
    owner: 'tang',
    vendor: { 'zh-CN': '汇川互动', en: 'Huichuan Interactive' },
    note: { 'zh-CN': '品牌词与产品词分组投放', en: 'Brand and product words in separate groups' },
    yuan: 2_349_600,
    shape: 'even',
    spentPercent: [92, 88, 95, 61],
  },
  {
    category: 'ads',
    name: { 'zh-CN': '应用商店推广', en: 'App store promotion' },
    department: 'marketing',
    owner: 'tang',
    vendor: { 'zh-CN': '汇川互动', en: 'Huichuan Interactive' },
    note: none,
    yuan: 712_800,
    shape: 'front-loaded',
    spentPercent: [100, 96, 90, 55],
  },
  {
    category: 'ads',
    name: { 'zh-CN': '老客召回触达', en: 'Customer recall' },
    department: 'marketing',
    owner: 'lin',
    vendor: { 'zh-CN': '讯桥科技', en: 'Xunqiao Tech' },
    note: { 'zh-CN': '短信与应用内消息，唤醒沉睡资金', en: 'SMS and in-app messages to wake sleeping funds' },
    yuan: 864_000,
    shape: 's-curve',
    spentPercent: [85, 108, 99, 60],
  },
  {
    category: 'ads',
    name: { 'zh-CN': '节日主题投放', en: 'Festival campaigns' },
    department: 'marketing',
    owner: 'gu',
    vendor: { 'zh-CN': '云帆传媒', en: 'Yunfan Media' },
    note: { 'zh-CN': '年终奖季与春节', en: 'Year-end bonus season and Spring Festival' },
    yuan: 345_600,
    shape: 's-curve',
    spentPercent: [0, 60, 85, 40],
  },
  {
    category: 'ads',
    name: { 'zh-CN': '媒体返点', en: 'Media rebate' },
    department: 'marketing',
    owner: 'gu',
    vendor: { 'zh-CN': '云帆传媒', en: 'Yunfan Media' },
    note: { 'zh-CN': '按季结算，计为负数', en: 'Settled by quarter, counted as negative' },
    yuan: -132_000,
    shape: 'back-loaded',
    spentPercent: [0, 0, 90, 0],
  },
  {
    category: 'content',
    name: { 'zh-CN': '财经自媒体', en: 'Finance media' },
    department: 'marketing',
    owner: 'lin',
    vendor: { 'zh-CN': '知衡文化', en: 'Zhiheng Culture' },
    note: { 'zh-CN': '公众号周报与产品对比', en: 'Weekly market report and product comparison' },
    yuan: 1_020_000,
    shape: 'even',
    spentPercent: [100, 108, 118, 66],
  },
  {
    category: 'content',
    name: { 'zh-CN': '短视频', en: 'Short video' },
    department: 'marketing',
    owner: 'lin',
    vendor: { 'zh-CN': '拾光影像', en: 'Shiguang Film' },
    note: { 'zh-CN': '一分钟讲清一个产品', en: 'One product explained in one minute' },
    yuan: 780_000,
    shape: 'even',
    spentPercent: [90, 101, 97, 62],
  },
  {
    category: 'content',
    name: { 'zh-CN': '直播', en: 'Livestream' },
    department: 'product',
    owner: 'chen',
    vendor: { 'zh-CN': '拾光影像', en: 'Shiguang Film' },
    note: { 'zh-CN': '每月一场，专家与主持人搭档', en: 'Monthly, an expert and a host' },
    yuan: 600_000,
    shape: 'even',
    spentPercent: [96, 100, 104, 100],
  },
  {
    category: 'tools',
    name: { 'zh-CN': '热力图工具', en: 'Heatmap tool' },
    department: 'technology',
    owner: 'xu',
    vendor: { 'zh-CN': '观微数据', en: 'Guanwei Data' },
    note: { 'zh-CN': '行为分析，按年订阅', en: 'Behaviour analysis, yearly subscription' },
    yuan: 422_400,
    shape: 'front-loaded',
    spentPercent: [100, 100, 100, 100],
  },
  {
    category: 'tools',
    name: { 'zh-CN': 'AI客服机器人', en: 'AI service robot' },
    department: 'service',
    owner: 'luo',
    vendor: { 'zh-CN': '灵犀智能', en: 'Lingxi AI' },
    note: { 'zh-CN': '7×24 小时应答', en: 'Answers around the clock' },
    yuan: 720_000,
    shape: 'even',
    spentPercent: [95, 95, 102, 100],
  },
  {
    category: 'tools',
    name: { 'zh-CN': '归因与数据平台', en: 'Attribution platform' },
    department: 'technology',
    owner: 'zhou',
    vendor: { 'zh-CN': '观微数据', en: 'Guanwei Data' },
    note: none,
    yuan: 472_800,
    shape: 'even',
    spentPercent: [88, 92, 100, 100],
  },
  {
    category: 'tools',
    name: { 'zh-CN': '压力测试服务', en: 'Stress test service' },
    department: 'technology',
    owner: 'zhou',
    vendor: { 'zh-CN': '磐石云', en: 'Panshi Cloud' },
    note: {
      'zh-CN': '大促前确认高并发下零故障',
      en: 'Zero faults under high concurrency before each campaign',
    },
    yuan: 184_800,
    shape: 'front-loaded',
    spentPercent: [80, 110, 60, 30],
  },
  {
    category: 'reserve',
    name: { 'zh-CN': '流量激增储备', en: 'Traffic surge reserve' },
    department: 'technology',
    owner: 'zhou',
    vendor: none,
    note: { 'zh-CN': '突发流量时扩容', en: 'Capacity when traffic surges' },
    yuan: 360_000,
    shape: 'even',
    spentPercent: [0, 0, 0, 0],
  },
  {
    category: 'reserve',
    name: { 'zh-CN': '舆情应对储备', en: 'Public-opinion reserve' },
    department: 'service',
    owner: 'luo',
    vendor: none,
    note: { 'zh-CN': '舆情监测与应对', en: 'Watching and answering public opinion' },
    yuan: 240_000,
    shape: 'even',
    spentPercent: [0, 0, 0, 0],
  },
];
