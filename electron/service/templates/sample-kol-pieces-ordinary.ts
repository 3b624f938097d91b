import type { SamplePiece } from './sample-kol-piece.ts';

/** What ordinary users posted or will post, rewarded piece by piece. */
export const ordinaryPieces: readonly SamplePiece[] = [
  posted('hemiao', '第一次用日日存', 'My first daily product', 400, -38),
  posted('hemiao', '存够了旅行的钱', 'Saved for the trip', 400, -11),
  posted('doubao', '娃的压岁钱放哪儿', 'Where the lucky money went', 300, -29),
  posted('xiaxia', '工位上的存钱挑战', 'A saving challenge at work', 200, -20),
  posted('laohe', '教老伴用手机银行', 'Teaching my wife the app', 500, -34),
  posted('xiaolin', '一个月没乱花', 'A month without waste', 300, -26),
  posted('amei', '小店的零钱管理', 'A shop’s small change', 300, -17),
  posted('xiaotang', '夜班后的小账本', 'A small ledger after the night shift', 400, -22),
  posted('yaner', '学生党也能存', 'Students save too', 400, -45),
  posted('naicha', '戒奶茶三十天', 'Thirty days without milk tea', 500, -13),
  posted('qingqing', '第一个一万块', 'The first ten thousand', 400, -9),
  posted('wangjie', '团里姐妹怎么存钱', 'How our group saves', 200, -28),
  { ...posted('erbao', '给二宝存的第一笔', 'The first savings for number two', 300, 12), step: 'brief' },
  { ...posted('daliu', '跑单间隙记记账', 'Books between two orders', 300, 6), step: 'script', scriptDue: 1 },
];

function posted(kol: string, zh: string, en: string, yuan: number, due: number): SamplePiece {
  return { kol, title: { 'zh-CN': zh, en }, format: 'post', product: 'daily', yuan, step: 'published', due };
}
