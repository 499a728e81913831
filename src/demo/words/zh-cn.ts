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
    asText: '文本',
    notValid: '此变量不接受该值。',
    reset: '重置',
    resetAll: '全部重置',
    contrast: '对比度',
    low: '过低：{low} / {count}',
    needs: '至少需要 {ratio}',
    allPairs: '所有颜色组合',
    testQr: '测试二维码',
    qrReads: '二维码可以识别。',
    qrFails: '二维码无法识别。',
    notLoaded: '加载失败，请重试。',
    download: '下载 theme.css',
  },
  inspect: {
    title: '检视',
    how: '单击或轻触卡片中的任意元素，也可用方向键逐个浏览。按 Esc 结束。',
    point: '在卡片中选取',
    previous: '上一个',
    next: '下一个',
    part: '部件',
    slot: '插槽',
    textKey: '文本键',
    tokens: '样式变量',
    none: '无',
    rule: '规则',
  },
  oneFile: {
    title: '单文件下载',
  },
};
