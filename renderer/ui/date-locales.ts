/** The locales of date-fns that the console speaks; stands in for `date-fns/locale` in the bundle. */
export { enUS } from 'date-fns/locale/en-US';
export { zhCN } from 'date-fns/locale/zh-CN';
