import { nameKey } from '#shared/values/name-key.ts';
import type { Platform, Tier } from '../kols/kol-kinds.ts';

/** How people and exports write the platforms. TikTok is no platform of the console's: it is among the others. */
const PLATFORM_WORDS: Readonly<Record<Platform, readonly string[]>> = {
  douyin: ['抖音', 'douyin', '抖音号', 'dy'],
  kuaishou: ['快手', 'kuaishou', '快手号', 'ks'],
  'wechat-account': ['微信公众号', '公众号', '微信', 'wechat', 'wechat official account', 'official account'],
  'wechat-channels': ['视频号', '微信视频号', 'channels', 'wechat channels'],
  xiaohongshu: ['小红书', 'xiaohongshu', 'rednote', 'red', 'xhs'],
  bilibili: ['b站', '哔哩哔哩', 'bilibili', 'b 站'],
  weibo: ['微博', '新浪微博', 'weibo', 'sina weibo'],
  xueqiu: ['雪球', 'xueqiu', 'snowball'],
  other: ['其他', '其它', 'other', 'tiktok', 'instagram', 'youtube', 'ig', 'x', 'twitter', 'facebook'],
};

const TIER_WORDS: Readonly<Record<Tier, readonly string[]>> = {
  head: ['头部', '头部达人', '头部kol', 'head', 'top', 'top tier', 'mega', 'macro'],
  mid: ['腰部', '腰部达人', '腰部kol', '中部', 'mid', 'mid-tier', 'mid tier', 'middle'],
  ordinary: [
    '普通',
    '普通达人',
    '尾部',
    '素人',
    '长尾',
    'koc',
    'ordinary',
    'tail',
    'micro',
    'nano',
    'long tail',
  ],
};

const platforms = byWord(PLATFORM_WORDS);
const tiers = byWord(TIER_WORDS);

export function platformOf(text: string): Platform | null {
  return platforms.get(nameKey(text)) ?? null;
}

export function tierOf(text: string): Tier | null {
  return tiers.get(nameKey(text)) ?? null;
}

/** The keys of the console itself are words as well. */
function byWord<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const value in words) {
    found.set(value, value);
    for (const word of words[value]) found.set(nameKey(word), value);
  }
  return found;
}
