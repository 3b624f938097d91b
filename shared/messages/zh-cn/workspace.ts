export const workspace = {
  title: '工作区',
};
