/** What Authing's codes say to a person, in its two languages. */

const MESSAGES = {
  200: ['OK', '操作成功'],
  400: ['The verification code is not right', '验证码不正确'],
  404: ['There is no such address', '接口不存在'],
  1000: ['The system is busy, please try again later', '系统繁忙，请稍后再试'],
  1635: ['Please pass multi-factor authentication', '请进行二次认证'],
  2000: ['Too many failed logins, please enter the picture captcha', '账号异常，需要输入验证码'],
  2003: ['The e-mail address is malformed', '注册或登录时邮箱格式不正确'],
  2004: ['The user does not exist', '用户不存在'],
  2005: ['The user is locked', '用户已被锁定'],
  2006: ['The password is not right', '密码不正确'],
  2016: ['The password cannot be decrypted', '解密客户端密码出错'],
  2020: ['You are not signed in', '尚未登录，无权限访问此请求'],
  2021: ['Your sign-in has expired', '登录信息已过期，需重新登录'],
  2026: ['The user exists already', '用户已存在，请不要重复注册'],
  2029: ['The password is too short or too common', '密码长度不足或过于常见'],
  2224: ['The user pool does not exist', '用户池不存在'],
  6001: ['The one-time code is not right', 'MFA 验证码不正确'],
  6002: ['The recovery code is not right', '恢复代码不正确'],
} as const;

export type Code = keyof typeof MESSAGES;

/** @param lang - `x-authing-lang`; Authing speaks Chinese unless told otherwise. */
export function messageFor(code: Code, lang: string | null): string {
  const [english, chinese] = MESSAGES[code];
  return lang?.toLowerCase().startsWith('en') ? english : chinese;
}
