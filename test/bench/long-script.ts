const LENGTH = 5000;

/** Scripts of the largest size that is usual: in order, and with faults in every sentence. */
export const longScripts: Readonly<Record<string, string>> = {
  'in order': filled(
    '每天一分钟看懂理财，今天说说怎么看产品说明书里的风险等级和业绩比较基准。保证金和承诺函不是一回事。',
  ),
  'full of faults': filled(
    '这款产品保 本、零－风险，承诺 收益，Ｇｕａｒａｎｔｅｅｄ return，稳 赚 不 赔，最后一天。',
  ),
};

function filled(sentence: string): string {
  return sentence.repeat(Math.ceil(LENGTH / sentence.length)).slice(0, LENGTH);
}
