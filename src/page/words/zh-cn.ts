/** What index.html says itself, in Simplified Chinese. */
import type { PageWords } from './en.js';

export const zhCN: PageWords = {
  demo: {
    lookAround: '只想随便看看？可使用以下账号登录：',
    email: '邮箱',
    password: '密码',
    notice: '这是演示页面：账号仅保存在此浏览器中，使用此浏览器的人都能看到。请勿使用真实密码。',
    states: '查看所有页面及状态',
    erase: '清除演示数据',
    erased: '演示数据已清除。',
    notErased: '无法清除演示数据：此浏览器不允许页面更改已存储的内容。',
    memory: '此浏览器不允许页面保存任何内容：重新加载或关闭页面后，您的操作将不会保留。',
    damaged: '无法读取已存储的演示数据，因此未作更改，也不会据此让任何人登录。清除后即可重新开始。',
  },
  language: '语言',
  notLoaded: '页面的部分内容无法加载。请重新加载页面，或检查 “dist” 文件夹是否完整。',
  framed: '在新标签页中打开此页面',
  setUp: {
    title: '此登录页面尚未完成配置',
    lead: '在问题解决之前，页面不会要求输入密码。相关设置位于 public/config.js。',
  },
};
