// Which backend the login page runs on. Edit this file and reload: nothing has to be built.
//
// 'mock' keeps its accounts in the visitor's browser: a demonstration, and no place for real accounts. While it stands
// here, an address that ends with ?backend=authing or ?backend=authing-simulated tries another one.
window.mfaLoginConfig = {
  backend: 'mock',
  // registration: false, // no way to create an account
  // secondFactor: 'offered', // after a login without an authenticator app; 'required': nobody gets in without one
};

// Authing (https://www.authing.cn): fill in the lines below, put them in the place of those above, and write the same host
// into `connect-src` in index.html. The page says what is wrong before it asks for a password. docs/authing.md has the rest.
//
// window.mfaLoginConfig = {
//   backend: 'authing',
//   authing: {
//     userPoolId: '', // the user pool's id, in the settings of Authing's console
//     appId: '', // the application's id (APP ID)
//     host: 'https://NAME.authing.cn', // the application's own address
//     remember: 'tab', // the session outlives a reload; leave it out to end the session with the page
//   },
// };
