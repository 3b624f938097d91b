export const shell = {
  nav: { overview: '总览', budget: '预算', catalogue: '基础资料', history: '变更记录', settings: '设置' },
};
