export const budget = {
  title: '预算',
};
