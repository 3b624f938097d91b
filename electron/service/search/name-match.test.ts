import { describe, expect, it } from 'vitest';
import { matchRank } from './name-match.ts';

describe('finding a record by its name', () => {
  it('finds Chinese by characters, by pinyin and by initials', () => {
    expect(matchRank('信息流广告', '信息流')).toBe(1);
    expect(matchRank('信息流广告', 'xxlgg')).toBe(3);
    expect(matchRank('信息流广告', 'xinxiliu')).toBe(4);
  });

  it('finds English in any case and full-width forms', () => {
    expect(matchRank('Feed ads', 'feed ADS')).toBe(0);
    expect(matchRank('AI客服机器人', 'ＡＩ')).toBe(1);
    expect(matchRank('Feed ads', 'ads')).toBe(2);
  });

  it('ranks the name itself before what merely contains it', () => {
    const ranked = ['直播', '直播间', '短视频直播'].map((name) => matchRank(name, '直播'));
    expect(ranked).toEqual([0, 1, 2]);
  });

  it('finds nothing by nothing, and nothing that is not there', () => {
    expect(matchRank('直播', '  ')).toBeNull();
    expect(matchRank('直播', 'heatmap')).toBeNull();
  });
});
