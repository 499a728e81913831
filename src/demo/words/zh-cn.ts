/** What the demo tools say, in Simplified Chinese. */
import type { DemoWords } from './en.js';

export const zhCN: DemoWords = {
  title: '演示工具',
  close: '关闭',
  tour: {
    title: '导览',
  },
  phone: {
    title: '虚拟手机',
  },
  requests: {
    title: '请求记录',
  },
  faults: {
    title: '故障模拟',
  },
  theme: {
    title: '主题',
  },
  inspect: {
    title: '检视',
  },
  oneFile: {
    title: '单文件下载',
  },
};
