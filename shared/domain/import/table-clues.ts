import { readFollowers } from '../kols/follower-text.ts';
import { readAmount } from './amount-cell.ts';
import { type Clue, type ClueRules, mostly } from './column-clues.ts';
import { looksLikeDate } from './date-text.ts';
import type { KolField } from './kol-mapping.ts';
import { platformOf, tierOf } from './kol-words.ts';
import type { KpiField } from './kpi-mapping.ts';
import type { ResultField } from './result-mapping.ts';

const KOL_CLUES: readonly Clue<KolField>[] = [
  {
    field: 'handle',
    weight: 10,
    names:
      /^(?:handle|user ?name|account|account name|账号|帐号|账号名|账号id|达人账号|达人id|抖音号|快手号|小红书号|微信号|用户名|id)$/,
  },
  { field: 'handle', weight: 6, names: /handle|user ?name|账号|帐号/ },
  {
    field: 'name',
    weight: 10,
    names:
      /^(?:name|kol|kol name|influencer|creator|full name|姓名|名称|昵称|达人|达人名称|达人昵称|博主|博主名称|主播|红人|作者)$/,
  },
  { field: 'name', weight: 6, names: /昵称|博主|达人|influencer|creator/ },
  { field: 'platform', weight: 10, names: /^(?:platform|channel|平台|所属平台|渠道|发布平台)$/ },
  {
    field: 'followers',
    weight: 10,
    names:
      /^(?:followers?|follower count|followers count|fans|fans count|subscribers?|粉丝|粉丝数|粉丝量|粉丝数量|关注数|关注人数|订阅数)$/,
  },
  { field: 'followers', weight: 6, names: /粉丝|follower|subscriber/ },
  {
    field: 'followersDay',
    weight: 10,
    names: /^(?:as of|date|counted on|统计日期|采集日期|更新日期|数据日期|日期)$/,
  },
  { field: 'tier', weight: 10, names: /^(?:tier|level|层级|级别|等级|分层|达人层级|达人级别|量级)$/ },
  { field: 'tierReason', weight: 10, names: /^(?:tier reason|分层理由|层级理由|调整理由)$/ },
  { field: 'agency', weight: 10, names: /^(?:agency|mcn|mcn机构|机构|所属机构|经纪公司|所属mcn|经纪)$/ },
  {
    field: 'contact',
    weight: 10,
    names: /^(?:contact|email|e-mail|phone|wechat|联系人|联系方式|电话|手机|邮箱|微信|商务联系)$/,
  },
  {
    field: 'field',
    weight: 10,
    names: /^(?:field|category|topic|niche|vertical|领域|垂类|内容领域|擅长领域|赛道|类目|分类|标签)$/,
  },
  { field: 'note', weight: 10, names: /^(?:note|notes|remark|remarks|comment|备注|说明|简介)$/ },
  {
    field: 'priceShortVideo',
    weight: 10,
    names: /(?:短视频|21-60|60s|20s|short video|video).*(?:价|price|rate)/,
  },
  { field: 'priceLongVideo', weight: 11, names: /(?:长视频|中视频|long video|60s以上).*(?:价|price|rate)/ },
  { field: 'priceLivestream', weight: 10, names: /(?:直播|live ?stream|live).*(?:价|price|rate|坑位费)/ },
  { field: 'priceArticle', weight: 10, names: /(?:文章|头条|长文|article).*(?:价|price|rate)/ },
  { field: 'pricePost', weight: 10, names: /(?:图文|笔记|动态|帖子|post).*(?:价|price|rate)/ },
  { field: 'priceOther', weight: 10, names: /其他.*价|other price|^(?:price|rate|报价|价格|刊例价)$/ },
  {
    field: 'qualification',
    weight: 10,
    names: /^(?:qualification|licen[cs]e|certificate|资质|资格|从业资格|资质类型|证书|持证)$/,
  },
  {
    field: 'qualificationNumber',
    weight: 10,
    names: /^(?:qualification number|licen[cs]e (?:no|number)|资质编号|证书编号|资格证号|证号|执业编号)$/,
  },
  { field: 'qualificationIssuer', weight: 10, names: /^(?:issuer|issued by|发证机构|颁发机构|发证单位)$/ },
  {
    field: 'qualificationUntil',
    weight: 10,
    names: /^(?:valid until|expiry|expires|expiry date|有效期至|有效期|到期日|资质到期|到期日期)$/,
  },
];

export const kolClues: ClueRules<KolField> = {
  clues: KOL_CLUES,
  holds: (field, cells) => {
    if (cells.length === 0) return true;
    if (field === 'followers') return mostly(cells, (cell) => readFollowers(cell).kind === 'ok');
    if (field === 'followersDay' || field === 'qualificationUntil') return mostly(cells, looksLikeDate);
    if (field === 'platform') return mostly(cells, (cell) => platformOf(cell) !== null);
    if (field === 'tier') return mostly(cells, (cell) => tierOf(cell) !== null);
    return field.startsWith('price') ? mostly(cells, isAmount) : true;
  },
};

const RESULT_CLUES: readonly Clue<ResultField>[] = [
  { field: 'deliverable', weight: 10, names: /^(?:deliverable id|id|内容id|内容编号|交付物id|交付物编号)$/ },
  { field: 'link', weight: 10, names: /^(?:link|url|链接|内容链接|作品链接|视频链接|发布链接)$/ },
  { field: 'link', weight: 6, names: /链接|(?:^| )(?:link|url)$/ },
  {
    field: 'title',
    weight: 10,
    names: /^(?:title|deliverable|content|标题|内容标题|作品标题|视频标题|作品名称|内容|内容名称|交付物)$/,
  },
  { field: 'title', weight: 6, names: /标题/ },
  {
    field: 'handle',
    weight: 10,
    names: /^(?:handle|user ?name|account|kol|账号|帐号|达人账号|达人id|达人|博主|抖音号)$/,
  },
  { field: 'day', weight: 10, names: /^(?:date|day|日期|统计日期|数据日期|时间|日)$/ },
  { field: 'day', weight: 6, names: /日期|(?:^|[ _])date(?:$|[ _])/ },
  {
    field: 'exposure',
    weight: 10,
    names:
      /^(?:exposures?|impressions?|views?|reach|plays?|曝光|曝光量|曝光数|展示|展示量|展现|展现量|播放|播放量|播放数|阅读|阅读量|阅读数)$/,
  },
  { field: 'click', weight: 10, names: /^(?:clicks?|link clicks?|点击|点击量|点击数|点击次数)$/ },
  {
    field: 'dwell',
    weight: 10,
    names:
      /^(?:dwell|dwell seconds|dwell time|time on page|停留|停留时长|停留秒数|停留时间|停留总时长|停留时长合计)$/,
  },
  { field: 'dwell', weight: 6, names: /停留|dwell|time on page/ },
  {
    field: 'interaction',
    weight: 10,
    names: /^(?:interactions?|engagements?|互动|互动量|互动数|点赞评论转发)$/,
  },
  {
    field: 'registration',
    weight: 10,
    names: /^(?:registrations?|sign-?ups?|注册|注册数|注册量|注册人数|新增注册)$/,
  },
  { field: 'cardBinding', weight: 10, names: /^(?:card ?bindings?|bindings?|绑卡|绑卡数|绑卡量|绑卡人数)$/ },
  {
    field: 'purchaseCount',
    weight: 10,
    names:
      /^(?:purchases?|purchase count|orders?|购买|购买数|购买笔数|购买人数|成交笔数|成交数|订单数|申购笔数)$/,
  },
  {
    field: 'purchaseAmount',
    weight: 10,
    names: /^(?:amount|purchase amount|sales|gmv|revenue|购买金额|成交金额|成交额|申购金额|金额|交易额)$/,
  },
];

export const resultClues: ClueRules<ResultField> = {
  clues: RESULT_CLUES,
  notMeant: { click: /率|rate/, exposure: /率|rate/ },
  holds: (field, cells) => {
    if (cells.length === 0) return true;
    if (field === 'day') return mostly(cells, looksLikeDate);
    if (field === 'purchaseAmount') return mostly(cells, isAmount);
    return true;
  },
};

const KPI_CLUES: readonly Clue<KpiField>[] = [
  {
    field: 'kpi',
    weight: 10,
    names: /^(?:kpi|metric|indicator|kpi name|measure|指标|指标名称|kpi名称|考核指标)$/,
  },
  { field: 'kpi', weight: 4, names: /^(?:name|名称)$/ },
  {
    field: 'period',
    weight: 10,
    names:
      /^(?:period|date|day|week|month|week of|期间|周期|日期|周|月|月份|月度|周次|统计周期|统计日期|年月)$/,
  },
  { field: 'period', weight: 6, names: /日期|周次|月份|(?:^|[ _])(?:date|week|month)(?:$|[ _])/ },
  { field: 'segment', weight: 10, names: /^(?:segment|group|分组|细分|人群|客群|类型|维度)$/ },
  {
    field: 'segment',
    weight: 6,
    names: /(?:^|[ _]?)(?:visitor ?type|channel|region|source)$|来源$|渠道|客群|人群/,
  },
  { field: 'value', weight: 10, names: /^(?:value|actual|result|值|数值|实际值|实际|完成值|完成|指标值)$/ },
  { field: 'numerator', weight: 10, names: /^(?:numerator|分子)$/ },
  { field: 'denominator', weight: 10, names: /^(?:denominator|weight|分母|权重|样本量|样本数)$/ },
  { field: 'note', weight: 10, names: /^(?:note|notes|remark|comment|备注|说明)$/ },
];

export const kpiClues: ClueRules<KpiField> = { clues: KPI_CLUES, holds: () => true };

function isAmount(cell: string): boolean {
  return readAmount(cell, 'yuan').kind === 'ok';
}
