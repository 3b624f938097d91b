export const forecast = {
  method: {
    'remaining-plan': '剩余计划',
    'run-rate': '支出速率',
    trend: '趋势',
    'nothing-more': '不再支出',
    'by-hand': '手工预测',
  },
  cause: { 'month-close': '月结', 'by-hand': '手工留存' },
};
