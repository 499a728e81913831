/** What the demo tools say, in Simplified Chinese. */
import type { DemoWords } from './en.js';

export const zhCN: DemoWords = {
  title: '演示工具',
  close: '关闭',
  tour: {
    title: '导览',
    progress: '第 {step} 步，共 {steps} 步',
    steps: {
      register: { title: '注册账号', text: '点击“立即注册”，随意填写一个邮箱和密码。' },
      setUp: { title: '设置第二重验证', text: '在账号页面点击“设置身份验证器应用”，页面会显示二维码。' },
      confirm: {
        title: '用手机扫码',
        text: '在虚拟手机上点击“扫描二维码”，再点击“代我输入”。验证码可证明手机已有密钥。',
      },
      save: { title: '保存恢复代码', text: '没有手机时可凭它登录。请复制并勾选，然后继续，稍后会用到。' },
      code: {
        title: '用验证码登录',
        text: '退出后重新登录。现在仅凭密码已不够，请让手机代为输入验证码。每个验证码只能用一次，刚用过的话请等下一个。',
      },
      recover: { title: '不用手机登录', text: '再次退出并登录，这次点击“使用恢复代码”，输入刚才保存的代码。' },
    },
    done: { title: '您已走完全程', text: '其他工具可以展示背后的运作过程。' },
    left: { title: '您已退出导览', text: '随时可以重新开始。' },
    skip: '跳过此步',
    restart: '重新开始',
    leave: '退出导览',
  },
  phone: {
    title: '虚拟手机',
    lead: '一个身份验证器应用，只知道它扫描到的或您输入的内容。',
    app: '身份验证器',
    empty: '还没有账号。请扫描页面上的二维码，或输入密钥。',
    unnamed: '未命名账号',
    scan: '扫描二维码',
    typeKey: '输入密钥',
    name: '账号名称（可选）',
    key: '密钥',
    keyHint: '空格和大小写不影响。',
    keyWrong: '这不是有效的密钥。密钥至少 16 个字符，只含字母和数字 2 到 7。',
    add: '添加账号',
    type: '代我输入',
    copy: '复制',
    remove: '移除',
    undo: '撤销',
    clock: '手机时钟偏差',
    outcomes: {
      added: '已将“{name}”添加到手机。',
      removed: '已移除“{name}”。',
      typed: '已输入到页面。',
      copied: '验证码已复制。',
      notCopied: '此浏览器不允许页面复制。',
      known: '手机上已有“{name}”。',
      noField: '页面当前不需要验证码。',
      noQr: '页面上没有二维码。',
      unreadable: '无法识别此二维码。',
      notOtpauth: '此二维码不是用于身份验证器应用的。',
      unsupported: '此手机无法生成这种验证码。',
      algorithm: '此账号使用 {name}，而此手机只支持 SHA1 和 SHA256。',
      notLoaded: '无法加载二维码识别组件，请改为输入密钥。',
    },
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
