export const history = {
  title: '变更记录',
};
