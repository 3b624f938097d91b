import { z } from 'zod';

/** Where a KOL publishes. */
export const platformSchema = z.enum([
  'douyin',
  'kuaishou',
  'wechat-account',
  'wechat-channels',
  'xiaohongshu',
  'bilibili',
  'weibo',
  'xueqiu',
  'other',
]);
export type Platform = z.infer<typeof platformSchema>;

/** The layers of P4.3, the widest audience first. */
export const tierSchema = z.enum(['head', 'mid', 'ordinary']);
export type Tier = z.infer<typeof tierSchema>;

/** The way of a deliverable, in its order. */
export const deliverableStepSchema = z.enum([
  'brief',
  'script',
  'review',
  'scheduled',
  'published',
  'retracted',
]);
export type DeliverableStep = z.infer<typeof deliverableStepSchema>;
