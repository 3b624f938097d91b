import type { Platform } from '#shared/domain/kols/kol-kinds.ts';
import type { SampleKol, Words } from './sample-kol.ts';

/** Ordinary users who are rewarded for what they post (P4.3), piece by piece. */
export const ordinaryKols: readonly SampleKol[] = [
  user('hemiao', { 'zh-CN': '禾苗今天存了吗', en: 'Hemiao Saves Today' }, 'xiaohongshu', 12_600, 400, 1.2),
  user('doubao', { 'zh-CN': '豆包妈妈', en: 'Doubao’s Mum' }, 'xiaohongshu', 8400, 300, 1),
  user('xiaxia', { 'zh-CN': '打工人小夏', en: 'Xiaxia at Work' }, 'douyin', 2300, 200, 1.5),
  user('laohe', { 'zh-CN': '退休教师老何', en: 'Teacher He, Retired' }, 'kuaishou', 26_500, 500, 1.3),
  user('xiaolin', { 'zh-CN': '南城小林', en: 'Xiaolin of Nancheng' }, 'weibo', 15_200, 300, 0.5),
  user('amei', { 'zh-CN': '咖啡店主阿梅', en: 'Amei’s Coffee Shop' }, 'xiaohongshu', 9700, 300, 1.1),
  user('xiaotang', { 'zh-CN': '护士小唐', en: 'Nurse Xiaotang' }, 'douyin', 18_300, 400, 0.9),
  user('yaner', { 'zh-CN': '研二省钱计划', en: 'A Student’s Budget' }, 'bilibili', 21_400, 400, 0.7),
  user('erbao', { 'zh-CN': '二宝爸爸记', en: 'A Father of Two' }, 'wechat-channels', 6900, 300, 1),
  user(
    'naicha',
    { 'zh-CN': '戒奶茶存钱', en: 'Less Milk Tea, More Savings' },
    'xiaohongshu',
    31_000,
    500,
    1.1,
  ),
  // One purchase from few clicks: the best rate as counted, not the best to rely on.
  user('wangjie', { 'zh-CN': '社区团长王姐', en: 'Sister Wang’s Group' }, 'other', 3800, 200, 1.4),
  user('daliu', { 'zh-CN': '骑手大刘', en: 'Daliu on the Road' }, 'kuaishou', 11_900, 300, 0.8),
  user(
    'qingqing',
    { 'zh-CN': '青青的第一桶金', en: 'Qingqing’s First Savings' },
    'xiaohongshu',
    14_800,
    400,
    1,
  ),
];

function user(
  key: string,
  name: Words,
  platform: Platform,
  followers: number,
  yuan: number,
  pull: number,
): SampleKol {
  const grown = (percent: number) => Math.round((followers * percent) / 100);
  const format =
    platform === 'xiaohongshu' || platform === 'weibo' || platform === 'other' ? 'post' : 'short-video';
  return {
    key,
    name,
    handle: `sample_${key}`,
    platform,
    field: 'daily',
    followers: [grown(90), grown(93), grown(97), followers],
    prices: [[format, yuan]],
    reachPercent: 38,
    pull,
  };
}
