export const entries = {
  title: '支出明细',
};
