export const catalogue = {
  title: '基础资料',
};
