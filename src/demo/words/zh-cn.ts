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
    start: '起始主题',
    own: '当前页面',
    light: '浅色',
    dark: '深色',
    groups: { colours: '颜色', type: '文字', space: '间距', shape: '形状', card: '卡片' },
    notValid: '此变量不接受该值。',
    reset: '重置',
    resetAll: '全部重置',
    contrast: '对比度',
    low: '过低：{low} / {count}',
    needs: '至少需要 {ratio}',
    testQr: '测试二维码',
    qrReads: '二维码可以识别。',
    qrFails: '二维码无法识别。',
    notLoaded: '加载失败，请重试。',
  },
  inspect: {
    title: '检视',
    how: '单击、轻触或用方向键选取，按 Esc 结束。',
    point: '在卡片中选取',
    previous: '上一个',
    next: '下一个',
    textKey: '文本键',
    tokens: '样式变量',
    rule: '规则',
  },
  oneFile: {
    title: '单文件下载',
  },
};
