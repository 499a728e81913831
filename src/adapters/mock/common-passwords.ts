/**
 * The commonest passwords of eight characters and more, as they top the published lists of leaked ones.
 * Short on purpose: a page without a server cannot hold a real blocklist (NIST SP 800-63B-4 §3.1.1.2, OWASP ASVS 5.0 §6.2.4).
 */
const WORDS =
  'password baseball football superman trustno1 sunshine iloveyou princess starwars whatever computer michelle ' +
  'jennifer corvette mercedes maverick samantha steelers dolphins midnight passw0rd p@ssw0rd p@ssword liverpool ' +
  'chocolate butterfly alexander elizabeth christian charlotte basketball changeme welcome1 letmein1 admin123 ' +
  'administrator test1234 testtest user1234 qwertyui qwertyuiop asdfghjk asdfghjkl zxcvbnm1 qwerty12 qwerty123 ' +
  '1qaz2wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4 qazwsxedc zaq12wsx abcd1234 abc12345 abcdefgh a1b2c3d4 aa123456 ' +
  'a1234567 a12345678 pass1234 password1 password12 password123 passpass iloveyou1 11111111 111111111 1111111111 ' +
  '00000000 0000000000 22222222 55555555 66666666 77777777 88888888 99999999 12341234 12121212 11223344 ' +
  '1122334455 12344321 12345678 123456789 1234567890 123456789a 1234qwer 123123123 123321123 147258369 ' +
  '159357258 13131313 123abc123 87654321 987654321 0987654321 789456123 31415926 asdfasdf asdf1234 monkey123 ' +
  'dragon123 master123 shadow123 football1 baseball1 sunshine1 princess1 superman1 rockyou1 google123 facebook ' +
  'internet samsung1 minecraft pokemon123 blink182 metallica slipknot';

const COMMON = new Set(WORDS.split(' '));

/** Upper case is no protection: it is the first thing that guessing tries. */
export function isCommonPassword(password: string): boolean {
  return COMMON.has(password.toLowerCase());
}
