/*! MIT License; what is inside: THIRD-PARTY-LICENSES.txt */
"use strict";var MfaLogin=(function(e){Object.defineProperty(e,Symbol.toStringTag,{value:`Module`});var t=class extends Error{constructor(e,t){super(e.code,t),this.name=`AuthError`,this.failure=e}};function n(e){return e instanceof t?e.failure:{code:`unexpected`,reference:e instanceof Error?e.name:typeof e}}var r=6,i=1e3,a=/\p{Nd}/u;function o(e){return e.slice(0,i).normalize(`NFKC`).replace(/[^\0-\x7f]/gu,e=>a.test(e)?String(c(e)):e)}function s(e){let t=o(e).replace(/[\s\p{Pd}\p{Cf}]/gu,``);return/^\d{6}$/.test(t)?t:void 0}function c(e){let t=e.codePointAt(0),n=t;for(;a.test(String.fromCodePoint(n-1));)--n;return(t-n)%10}var l={screen:{name:`starting`},visit:0,pending:!1,failure:void 0,notice:void 0};function u(e,t){switch(t.type){case`started`:return{...l,visit:e.visit};case`asked`:return{...e,pending:!0,failure:t.aside?e.failure:void 0};case`abandoned`:return m(e);case`refused`:return ie(e,t.failure);case`forgiven`:return e.failure?{...e,failure:void 0}:e;case`restored`:return p(e,t.session?h(t.session):{name:`login`,email:``});case`stepped`:return ee(e,t.step,t.email);case`listed`:return e.screen.name===`account`?{...m(e),screen:{...e.screen,authenticators:t.authenticators}}:m(e);case`binding-started`:return te(e,t.offered,t.owner,t.email);case`bound`:return ne(e,t.bound);case`unbound`:return e.screen.name===`proof`?p(e,h(e.screen.session),`unbound`):m(e);case`saved`:return re(e);case`logged-out`:return d(e.screen)?p(e,{name:`login`,email:``},t.notice):m(e);case`renewed`:return t.screen.name===e.screen.name?{...m(e),screen:t.screen}:m(e);case`moved`:{let n=f(e.screen,t.to);return n?p(e,n):e}}}function d(e){switch(e.name){case`account`:case`proof`:return e.session;case`qr-binding`:return e.owner.kind===`session`?e.owner.session:void 0;case`recovery-codes`:return e.then.kind===`account`?e.then.session:e.then.owner.kind===`session`?e.then.owner.session:void 0;default:return}}function f(e,t){switch(e.name){case`login`:case`register`:return(t===`login`||t===`register`)&&t!==e.name?{name:t,email:e.email}:void 0;case`code-prompt`:case`recovery-entry`:return t===`login`?{name:`login`,email:e.email}:(t===`code-prompt`||t===`recovery-entry`)&&t!==e.name?{...e,name:t}:void 0;case`qr-binding`:return e.owner.kind===`ticket`?t===`login`?{name:`login`,email:e.email}:void 0:t===`account`?h(e.owner.session):void 0;case`account`:return t===`replace`||t===`remove`?{name:`proof`,session:e.session,purpose:t}:void 0;case`proof`:return t===`account`?h(e.session):void 0;case`starting`:case`recovery-codes`:return}}function p(e,t,n){return{screen:t,visit:e.visit+1,pending:!1,failure:void 0,notice:n}}function m(e){return{...e,pending:!1}}function h(e){return{name:`account`,session:e,authenticators:void 0}}function ee(e,t,n){switch(t.kind){case`code-required`:return p(e,{name:`code-prompt`,ticket:t.ticket,email:n});case`binding-required`:return e;case`logged-in`:{let{session:n,recoveryCodes:r}=t;return r?.length?p(e,{name:`recovery-codes`,codes:r,then:{kind:`account`,session:n}}):p(e,h(n))}}}function te(e,{binding:t,recoveryCodes:n},r,i){return n?.length?p(e,{name:`recovery-codes`,codes:n,then:{kind:`binding`,binding:t,owner:r}}):p(e,{name:`qr-binding`,binding:t,owner:r,email:i})}function ne(e,t){if(e.screen.name!==`qr-binding`)return m(e);let{owner:n}=e.screen,r=t.session??(n.kind===`session`?n.session:void 0);return r?t.recoveryCodes.length?p(e,{name:`recovery-codes`,codes:t.recoveryCodes,then:{kind:`account`,session:r}},`bound`):p(e,h(r),`bound`):p(e,{name:`login`,email:e.screen.email},`bound`)}function re(e){if(e.screen.name!==`recovery-codes`)return e;let{then:t}=e.screen;return t.kind===`account`?p(e,h(t.session)):p(e,{name:`qr-binding`,binding:t.binding,owner:t.owner,email:``})}function ie(e,t){let n=ae(e.screen,t);return n?{...p(e,n),failure:t}:{...m(e),failure:t,notice:void 0}}function ae(e,t){let n=`attemptsLeft`in t&&t.attemptsLeft===0;switch(e.name){case`starting`:return{name:`login`,email:``};case`code-prompt`:case`recovery-entry`:return n||t.code===`ticket-expired`?{name:`login`,email:e.email}:void 0;case`qr-binding`:return t.code===`session-expired`||t.code===`ticket-expired`?{name:`login`,email:e.email}:t.code===`binding-expired`?e.owner.kind===`session`?h(e.owner.session):{name:`login`,email:e.email}:void 0;case`account`:case`proof`:return t.code===`session-expired`?{name:`login`,email:e.session.profile.email??``}:void 0;default:return}}async function oe(e,{owner:t,email:n,proof:r},i){return{type:`binding-started`,offered:await e.startBinding(t.kind===`session`?t.session:t.ticket,{signal:i,...r&&{proof:r}}),owner:t,email:n}}function se(e,t){t.type===`binding-started`&&e.cancelBinding?.(t.offered.binding)}async function ce(e,t){switch(e.name){case`code-prompt`:case`recovery-entry`:return{...e,ticket:await t(e.ticket)};case`qr-binding`:return{...e,binding:await t(e.binding)};default:return e}}var le=class{#e;#t;#n;#r=l;#i;#a=!1;#o=!1;#s=-1;#c;#l;constructor(e,t=()=>{}){this.#e=e,this.#t=t,e.addController(this)}hostConnected(){this.#r.screen.name===`starting`&&this.#n&&this.start(this.#n),this.#v(d(this.#r.screen)),this.#p()}hostDisconnected(){this.#i&&(this.#h(),this.#s=-1,this.#_({type:`abandoned`})),this.#v(void 0)}get state(){return this.#r}start(e){return this.#h(),this.#_({type:`started`}),this.#n=e,this.#f(async(e,t)=>({type:`restored`,session:await e.restore({signal:t})}))}register(e){return this.#u(e.email,(t,n)=>t.register(e,{signal:n}))}login(e){return this.#u(e.email,(t,n)=>t.login(e,{signal:n}))}verifyCode(e){let{screen:t}=this.#r;return t.name===`code-prompt`?this.#u(t.email,(n,r)=>n.verifyCode(t.ticket,e,{signal:r})):Promise.resolve()}redeemRecoveryCode(e){let{screen:t}=this.#r;return t.name===`recovery-entry`?this.#u(t.email,(n,r)=>n.redeemRecoveryCode(t.ticket,e,{signal:r})):Promise.resolve()}refresh(){return this.#m()}startBinding(){let{screen:e}=this.#r;if(e.name!==`account`)return Promise.resolve();let t={kind:`session`,session:e.session};return this.#d((e,n)=>oe(e,{owner:t,email:``},n))}confirmBinding(e){let{screen:t}=this.#r;return t.name===`qr-binding`?this.#d(async(n,r)=>({type:`bound`,bound:await n.confirmBinding(t.binding,e,{signal:r})})):Promise.resolve()}prove(e){let{screen:t}=this.#r;if(t.name!==`proof`)return Promise.resolve();let{session:n,purpose:r}=t;return this.#d((t,i)=>r===`replace`?oe(t,{owner:{kind:`session`,session:n},email:``,proof:e},i):t.unbind(n,e,{signal:i}).then(()=>({type:`unbound`})))}stay(){let{screen:e}=this.#r,t=this.#n;if(!t?.renew)return this.move(`account`)||this.move(`login`),Promise.resolve();let n=t.renew.bind(t);return this.#d(async(t,r)=>({type:`renewed`,screen:await ce(e,e=>n(e,{signal:r}))}))}logout(){let e=d(this.#r.screen);if(!e||this.#o)return Promise.resolve();let t=this.#f(async(t,n)=>(await t.logout(e,{signal:n}),{type:`logged-out`,notice:`logged-out`}));return this.#o=this.#i!==void 0,t}acknowledge(){this.#_({type:`saved`}),this.#p()}move(e){let t=this.#r;return this.#_({type:`moved`,to:e}),this.#r.visit!==t.visit&&(this.#h(),this.#p(),!0)}forgive(){this.#_({type:`forgiven`})}#u(e,t){return this.#d(async(n,r)=>{let i=await t(n,r);return i.kind===`binding-required`?(r.throwIfAborted(),oe(n,{owner:{kind:`ticket`,ticket:i.ticket},email:e},r)):{type:`stepped`,step:i,email:e}})}#d(e){if(this.#a)return Promise.resolve();let t=this.#f(e);return this.#a=this.#i!==void 0,t}async#f(e,t=!1){let r=this.#n;if(!r)return;this.#h();let i=new AbortController;this.#i=i,this.#_({type:`asked`,aside:t});let a=await(async()=>e(r,i.signal))().catch(e=>({type:`refused`,failure:n(e)}));if(this.#i!==i)return se(r,a);this.#g(),this.#_(a),await this.#p()}async#p(){let{screen:e,pending:t,visit:n}=this.#r;e.name!==`account`||e.authenticators||t||n===this.#s||(this.#s=n,await this.#m(!0))}#m(e=!1){let{screen:t,pending:n}=this.#r;return t.name!==`account`||n?Promise.resolve():this.#f(async(e,n)=>({type:`listed`,authenticators:await e.authenticators(t.session,{signal:n})}),e)}#h(){this.#i?.abort(),this.#g()}#g(){this.#i=void 0,this.#a=!1,this.#o=!1}#_(e){let t=this.#r;this.#r=u(t,e),t.screen.name===`qr-binding`&&this.#r.screen.name!==`qr-binding`&&e.type!==`bound`&&this.#n?.cancelBinding?.(t.screen.binding),this.#v(d(this.#r.screen)),this.#e.requestUpdate(),this.#t(this.#r,e,t)}#v(e){e!==this.#c&&(this.#l?.(),this.#c=e,this.#l=e&&this.#n?.watch?.(e,()=>this.#y()))}#y(){this.#h(),this.#_({type:`logged-out`,notice:`session-ended`})}},g={locale:`en`,direction:`ltr`,sentenceGap:` `,fields:{email:`Email`,password:`Password`,code:`6-digit code`,recoveryCode:`Recovery code`},login:{title:`Log in`,submit:`Log in`,newHere:`New here?`,toRegister:`Create an account`},register:{title:`Create account`,submit:`Create account`,passwordHint:`At least 8 characters. A few words in a row make a good one.`,registered:`Have an account already?`,toLogin:`Log in instead`},code:{title:`Two-step verification`,as:`Logging in as {name}.`,lead:`Enter the code that your authenticator app shows.`,hint:`The sixth digit sends the code.`,submit:`Verify`,lostPhone:`Lost your phone?`,toRecovery:`Use a recovery code`,toLogin:`Back to login`},recovery:{title:`Use a recovery code`,lead:`Enter the recovery code that you saved when you set up the app.`,hint:`Hyphens, spaces and upper or lower case make no difference.`,submit:`Verify`,toCode:`Use your authenticator app`,toLogin:`Back to login`},binding:{title:`Set up authenticator app`,scan:`Scan the QR code with your authenticator app.`,qr:`QR code for your authenticator app. The key beside it does the same.`,open:`Open in authenticator app`,keyLead:`Or type this key into the app:`,keySpelled:`Key, character by character: {key}`,copyKey:`Copy key`,shownAs:`The app will show:`,confirm:`Enter the code that the app shows now.`,submit:`Confirm`,cancel:`Cancel`},codes:{title:`Save your recovery code`,lead:`If you lose your phone, this code is the only way into your account. It works once.`,leadMany:`If you lose your phone, these codes are the only way into your account. Each works once.`,label:`Recovery codes`,copy:`Copy`,download:`Download`,print:`Print`,saved:`I have saved my recovery code`,submit:`Continue`,file:{name:`{service}-recovery-codes-{account}.txt`,heading:`Recovery code for {service}`,account:`Account: {account}`,date:`Created: {date}`,once:`Each code works once. Keep this file where only you can read it.`}},account:{title:`Welcome, {name}`,titleNameless:`Welcome`,signedIn:`You are logged in as {name}.`,security:`Two-step verification`,loading:`Looking up your authenticator apps…`,none:`Off. Add an authenticator app: then your password alone does not open your account.`,bound:`Authenticator app`,since:`Added {date}`,bind:`Set up authenticator app`,replace:`Replace authenticator app`,remove:`Remove authenticator app`,retry:`Try again`,logout:`Log out`},proof:{replace:{title:`Replace authenticator app`,lead:`First show that it is you. Your current app stays in force until the new one is confirmed.`,submit:`Replace authenticator app`},remove:{title:`Remove authenticator app`,lead:`After this your password alone opens your account, and your recovery code no longer works.`,submit:`Remove authenticator app`},with:{code:`Use your authenticator app`,"recovery-code":`Use a recovery code`,password:`Use your password`},cancel:`Cancel`},password:{show:`Show password`,hide:`Hide password`,capsLock:`Caps Lock is on.`},copy:{done:`Copied`,failed:`Copying did not work here. The text is selected: press Ctrl+C or ⌘C.`},wait:{busy:`One moment…`,button:`Try again in {time}`,left:`{time} left until you can try again.`,over:`You can try again now.`},expiry:{soon:`This step ends in {time}.`,over:`This step has ended.`,stay:`Stay here`},notices:{"logged-out":`You are logged out.`,"session-ended":`Your session has ended. Log in again.`,bound:`Your authenticator app is set up.`,unbound:`Your authenticator app is removed. Two-step verification is off.`},problems:{emailMissing:`Enter your email.`,emailBad:`This does not look like an email address. It should read like name@example.com.`,passwordMissing:`Enter your password.`,passwordWrong:`That password is wrong. Try again.`,codeMissing:`Enter the 6 digits that your authenticator app shows.`,savedMissing:`Save the code, then tick the box.`,recoveryMissing:`Enter your recovery code.`,tooMany:`Too many wrong codes. Enter your password again to get new attempts.`},attemptsLeft:(e=>e)({one:`{count} attempt left.`,other:`{count} attempts left.`}),clock:{ahead:`That code is right for another time: your phone’s clock seems to be about {time} ahead.`,behind:`That code is right for another time: your phone’s clock seems to be about {time} behind.`,remedy:`Set it to automatic time, then enter a new code.`},weakPassword:{"too-short":`Use at least 8 characters.`,"too-long":`Use at most 256 characters.`,"too-common":`This is one of the most used passwords. Choose another one.`,"same-as-email":`Choose a password that is not your email.`},failures:{"bad-credentials":`Email or password is wrong. Check both and try again.`,"account-exists":`There is an account with this email already. Log in instead.`,"bad-email":`This does not look like an email address. It should read like name@example.com.`,"weak-password":`This password is too easy to guess. Choose another one.`,"bad-code":`That code is wrong. Enter the one that your app shows now.`,"code-reused":`This code was used already. Enter the next one in {time}.`,"clock-skew":`That code is right for another time. Check your phone’s clock, then enter a new code.`,"bad-recovery-code":`That recovery code is wrong, or it has been used. Check it and try again.`,"ticket-expired":`That took too long. Log in again.`,"binding-expired":`That took too long: the QR code is no longer valid. Set up the app again with a new one.`,"session-expired":`Your session has ended. Log in again.`,locked:`Too many wrong attempts. You can try again in {time}.`,"factor-disabled":`Too many wrong codes over time: this account takes no more. Contact support.`,"rate-limited":`Too many attempts. Wait a little, then try again.`,offline:`You seem to be offline. Check your connection and try again.`,timeout:`The server did not answer in time. Try again.`,"storage-full":`Your browser’s storage is full or not available: nothing was changed. Free some space and try again.`,unsupported:`This is not available here. Quote this to support: {why}`,unexpected:`Something went wrong. Try again. If it goes on, quote this to support: {reference}`}},ue=new Map([[g.locale,g]]),de=new Set;function fe(e){ue.set(e.locale,e);for(let e of de)e()}function pe(e){return ue.get(e)??g}function me(e){return de.add(e),()=>de.delete(e)}var _={bubbles:!0,composed:!0},he=class e extends Event{static{this.type=`mfa-logged-in`}constructor(t){super(e.type,_),this.profile=t}},ge=class e extends Event{static{this.type=`mfa-logged-out`}constructor(){super(e.type,_)}},_e=class e extends Event{static{this.type=`mfa-screen-changed`}constructor(t){super(e.type,_),this.screen=t}},ve=class e extends Event{static{this.type=`mfa-refused`}constructor(t){super(e.type,_),this.code=t}},ye=class e extends Event{static{this.type=`mfa-bound`}constructor(){super(e.type,_)}},be=class e extends Event{static{this.type=`mfa-unbound`}constructor(){super(e.type,_)}},xe=class e extends Event{static{this.type=`mfa-credentials-submit`}constructor(t){super(e.type),this.credentials=t}},Se=class e extends Event{static{this.type=`mfa-code-submit`}constructor(t){super(e.type),this.code=t}},Ce=class e extends Event{static{this.type=`mfa-proof-submit`}constructor(t){super(e.type),this.proof=t}},v=class e extends Event{static{this.type=`mfa-move`}constructor(t){super(e.type),this.to=t}},y=class extends Event{constructor(e){super(e)}},we=globalThis,Te=we.ShadowRoot&&(we.ShadyCSS===void 0||we.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,Ee=Symbol(),De=new WeakMap,Oe=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==Ee)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Te&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=De.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&De.set(t,e))}return e}toString(){return this.cssText}},ke=e=>new Oe(typeof e==`string`?e:e+``,void 0,Ee),b=(e,...t)=>new Oe(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,Ee),Ae=(e,t)=>{if(Te)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=we.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},je=Te?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return ke(t)})(e):e,{is:Me,defineProperty:Ne,getOwnPropertyDescriptor:Pe,getOwnPropertyNames:Fe,getOwnPropertySymbols:Ie,getPrototypeOf:Le}=Object,x=globalThis,Re=x.trustedTypes,ze=Re?Re.emptyScript:``,Be=x.reactiveElementPolyfillSupport,S=(e,t)=>e,Ve={toAttribute(e,t){switch(t){case Boolean:e=e?ze:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},He=(e,t)=>!Me(e,t),Ue={attribute:!0,type:String,converter:Ve,reflect:!1,useDefault:!1,hasChanged:He};Symbol.metadata??=Symbol(`metadata`),x.litPropertyMetadata??=new WeakMap;var C=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Ue){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&Ne(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=Pe(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Ue}static _$Ei(){if(this.hasOwnProperty(S(`elementProperties`)))return;let e=Le(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(S(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(S(`properties`))){let e=this.properties,t=[...Fe(e),...Ie(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(je(e))}else e!==void 0&&t.push(je(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Ae(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?Ve:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?Ve:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??He)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};C.elementStyles=[],C.shadowRootOptions={mode:`open`},C[S(`elementProperties`)]=new Map,C[S(`finalized`)]=new Map,Be?.({ReactiveElement:C}),(x.reactiveElementVersions??=[]).push(`2.1.2`);var We=globalThis,Ge=e=>e,w=We.trustedTypes,Ke=w?w.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,qe=`$lit$`,T=`lit$${Math.random().toFixed(9).slice(2)}$`,Je=`?`+T,Ye=`<${Je}>`,E=document,D=()=>E.createComment(``),O=e=>e===null||typeof e!=`object`&&typeof e!=`function`,Xe=Array.isArray,Ze=e=>Xe(e)||typeof e?.[Symbol.iterator]==`function`,Qe=`[ 	
\f\r]`,k=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,$e=/-->/g,et=/>/g,A=RegExp(`>|${Qe}(?:([^\\s"'>=/]+)(${Qe}*=${Qe}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),tt=/'/g,nt=/"/g,rt=/^(?:script|style|textarea|title)$/i,it=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),j=it(1),at=it(2),M=Symbol.for(`lit-noChange`),N=Symbol.for(`lit-nothing`),ot=new WeakMap,P=E.createTreeWalker(E,129);function st(e,t){if(!Xe(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return Ke===void 0?t:Ke.createHTML(t)}var ct=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=k;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===k?c[1]===`!--`?o=$e:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=A):(rt.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=A):o=et:o===A?c[0]===`>`?(o=i??k,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?A:c[3]===`"`?nt:tt):o===nt||o===tt?o=A:o===$e||o===et?o=k:(o=A,i=void 0);let d=o===A&&e[t+1].startsWith(`/>`)?` `:``;a+=o===k?n+Ye:l>=0?(r.push(s),n.slice(0,l)+qe+n.slice(l)+T+d):n+T+(l===-2?t:d)}return[st(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},lt=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=ct(t,n);if(this.el=e.createElement(l,r),P.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=P.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(qe)){let t=u[o++],n=i.getAttribute(e).split(T),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?pt:r[1]===`?`?mt:r[1]===`@`?ht:ft}),i.removeAttribute(e)}else e.startsWith(T)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(rt.test(i.tagName)){let e=i.textContent.split(T),t=e.length-1;if(t>0){i.textContent=w?w.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],D()),P.nextNode(),c.push({type:2,index:++a});i.append(e[t],D())}}}else if(i.nodeType===8){if(i.data===Je)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(T,e+1))!==-1;)c.push({type:7,index:a}),e+=T.length-1}}a++}}static createElement(e,t){let n=E.createElement(`template`);return n.innerHTML=e,n}};function F(e,t,n=e,r){if(t===M)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=O(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=F(e,i._$AS(e,t.values),i,r)),t}var ut=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??E).importNode(t,!0);P.currentNode=r;let i=P.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new dt(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new gt(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=P.nextNode(),a++)}return P.currentNode=E,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},dt=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=N,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=F(this,e,t),O(e)?e===N||e==null||e===``?(this._$AH!==N&&this._$AR(),this._$AH=N):e!==this._$AH&&e!==M&&this._(e):e._$litType$===void 0?e.nodeType===void 0?Ze(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==N&&O(this._$AH)?this._$AA.nextSibling.data=e:this.T(E.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=lt.createElement(st(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new ut(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=ot.get(e.strings);return t===void 0&&ot.set(e.strings,t=new lt(e)),t}k(t){Xe(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(D()),this.O(D()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=Ge(e).nextSibling;Ge(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ft=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=N,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=N}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=F(this,e,t,0),a=!O(e)||e!==this._$AH&&e!==M,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=F(this,r[n+o],t,o),s===M&&(s=this._$AH[o]),a||=!O(s)||s!==this._$AH[o],s===N?e=N:e!==N&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===N?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},pt=class extends ft{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===N?void 0:e}},mt=class extends ft{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==N)}},ht=class extends ft{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=F(this,e,t,0)??N)===M)return;let n=this._$AH,r=e===N&&n!==N||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==N&&(n===N||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},gt=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){F(this,e)}},_t=We.litHtmlPolyfillSupport;_t?.(lt,dt),(We.litHtmlVersions??=[]).push(`3.3.3`);var I=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new dt(t.insertBefore(D(),e),e,void 0,n??{})}return i._$AI(e),i},vt=globalThis,L=class extends C{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=I(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return M}};L._$litElement$=!0,L.finalized=!0,vt.litElementHydrateSupport?.({LitElement:L});var yt=vt.litElementPolyfillSupport;yt?.({LitElement:L}),(vt.litElementVersions??=[]).push(`4.2.2`);var bt=b` :host{display:block;box-sizing:border-box;inline-size:100%;max-inline-size:var(--_card-width);color:var(--_color-text);font:var(--_font-size) / 1.5 var(--_font)}:host([hidden]){display:none}[part='card']{display:flex;flex-direction:column;gap:1.5rem;box-sizing:border-box;padding:var(--_card-padding);border:var(--_card-line);border-radius:var(--_card-radius);background:var(--_color-surface);box-shadow:var(--_card-shadow)}[part='starting']{display:grid;place-items:center;min-block-size:22rem;color:var(--_color-text-quiet)}h1{font:inherit}@media print{[part='card']{padding:0;border:0;box-shadow:none}}`,xt=b` :host{--_color-surface:var(--mfa-color-surface, light-dark(#ffffff, #16191f));--_color-text:var(--mfa-color-text, light-dark(#14181f, #f1f3f6));--_color-text-quiet:var(--mfa-color-text-quiet, light-dark(#545d6b, #a6afbd));--_color-line:var(--mfa-color-line, light-dark(#e2e6ec, #2a303a));--_color-field:var(--mfa-color-field, light-dark(#ffffff, #0f1217));--_color-field-line:var(--mfa-color-field-line, light-dark(#858e9c, #6f7a8a));--_color-accent:var(--mfa-color-accent, light-dark(#2b50d8, #8fa8ff));--_color-accent-strong:var(--mfa-color-accent-strong, light-dark(#2140b4, #b0c2ff));--_color-on-accent:var(--mfa-color-on-accent, light-dark(#ffffff, #0c1433));--_color-hover:var(--mfa-color-hover, light-dark(#f2f4f8, #20252e));--_color-focus:var(--mfa-color-focus, var(--_color-accent));--_color-danger:var(--mfa-color-danger, light-dark(#b3261e, #ffaaa3));--_color-danger-surface:var(--mfa-color-danger-surface, light-dark(#fdf1f0, #331a1a));--_color-success:var(--mfa-color-success, light-dark(#17663a, #86dba6));--_color-success-surface:var(--mfa-color-success-surface, light-dark(#eef8f1, #14291d));--_font:var(--mfa-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);--_font-mono:var(--mfa-font-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace);--_font-size:var(--mfa-font-size, 1rem);--_font-size-small:var(--mfa-font-size-small, 0.875rem);--_title-size:var(--mfa-title-size, 1.5rem);--_title-weight:var(--mfa-title-weight, 650);--_radius:var(--mfa-radius, 0.625rem);--_gap:var(--mfa-gap, 1rem);--_form-gap:var(--mfa-form-gap, 1.125rem);--_control-height:var(--mfa-control-height, 3rem);--_card-width:var(--mfa-card-width, 27rem);--_card-padding:var(--mfa-card-padding, clamp(1.25rem, 6vw, 2.5rem));--_card-radius:var(--mfa-card-radius, 1.25rem);--_card-line:var(--mfa-card-line, 1px solid var(--_color-line));--_card-shadow:var(--mfa-card-shadow, 0 1px 2px rgb(15 23 42 / 0.04), 0 12px 32px -12px rgb(15 23 42 / 0.14))}`;function St(e,t){return Ct(e,t)}function Ct(e,t){return wt(e)===wt(t)?!wt(e)||!wt(t)?typeof t==typeof e?t:e:`other`in e&&`other`in t?t:Object.fromEntries(Object.entries(e).map(([e,n])=>[e,Object.hasOwn(t,e)?Ct(n,t[e]):n])):e}function wt(e){return typeof e==`object`&&!!e}function Tt(e){switch(e.name){case`starting`:return``;case`code-prompt`:return`verify`;case`recovery-entry`:return`recovery`;case`qr-binding`:return`bind`;case`recovery-codes`:return`recovery-codes`;case`proof`:return e.purpose;default:return e.name}}var Et=new Map([[`login`,`login`],[`register`,`register`],[`verify`,`code-prompt`],[`recovery`,`recovery-entry`],[`account`,`account`],[`replace`,`replace`],[`remove`,`remove`]]);function Dt(e){return Et.get(e.replace(/^#\//,``))}function Ot(e,t){switch(e.name){case`login`:case`register`:return t.name===`login`||t.name===`register`||t.name===`code-prompt`;case`code-prompt`:case`recovery-entry`:return t.name===`code-prompt`||t.name===`recovery-entry`;case`account`:return t.name===`proof`||t.name===`qr-binding`;default:return!1}}var kt=class{#e;#t;#n;#r=!1;constructor(e,t){this.#e=e,this.#t=t,e.addController(this)}hostConnected(){window.addEventListener(`popstate`,this.#o),window.addEventListener(`pageshow`,this.#s)}hostDisconnected(){window.removeEventListener(`popstate`,this.#o),window.removeEventListener(`pageshow`,this.#s)}name(e,t,n){this.#e.fullPage&&e.name!==`starting`&&(document.title=n?`${t} · ${n}`:t)}show(e){let t=this.#n;if(this.#n=e,!this.#e.fullPage||e.name===`starting`)return;if(t===void 0||t.name===`starting`)return this.#i(e);let n=!this.#r&&Ot(t,e);this.#r=!1,this.#a(e,n?`push`:`replace`)}#i(e){let t=Dt(location.hash);this.#r=!!(t&&this.#t.move(t)),this.#r||this.#a(e,`replace`)}#a(e,t){let n=`#/${Tt(e)}`;location.hash===n||/^#[^/]/.test(location.hash)||(t===`push`?history.pushState(null,``,n):history.replaceState(null,``,n))}#o=()=>{if(!this.#e.fullPage||!this.#n)return;let e=Dt(location.hash);this.#r=!!(e&&this.#t.move(e)),this.#r||this.#a(this.#n,`replace`)};#s=e=>{e.persisted&&this.#t.revived()}},At=b` @layer mfa{.mfa-binding{display:flex;flex-direction:column;gap:var(--_form-gap)}.mfa-qr-frame{box-sizing:border-box;align-self:center;inline-size:min(100%, 15.5rem);padding:0.25rem;border:1px solid var(--_color-line);border-radius:var(--_radius);background:#fff;forced-color-adjust:none}.mfa-key{display:flex;flex-direction:column;gap:0.5rem}.mfa-key-row{display:flex;flex-wrap:wrap;align-items:center;gap:0.5rem 0.75rem}.mfa-secret{color:var(--_color-text);font-family:var(--_font-mono);font-size:1rem;font-variant-ligatures:none;line-height:1.6;letter-spacing:0.02em;overflow-wrap:anywhere;user-select:all}.mfa-key .mfa-secret{flex:1 1 12rem}.mfa-strong{color:var(--_color-text);font-weight:600}.mfa-codes{display:grid;gap:0.5rem;margin:0;padding:1rem;border:1px dashed var(--_color-field-line);border-radius:var(--_radius);list-style:none;text-align:center}.mfa-codes .mfa-secret{font-weight:600}mfa-copy-button{display:flex;flex-wrap:wrap;align-items:center;gap:0.25rem 0.5rem}mfa-copy-button > .mfa-button{flex:1 1 auto}.mfa-copied{color:var(--_color-success);font-size:var(--_font-size-small)}.mfa-quiet-region{position:absolute}.mfa-keep > mfa-copy-button{display:contents}.mfa-keep .mfa-button{flex:1 1 6rem}.mfa-keep .mfa-copied{order:1;flex-basis:100%;text-align:center}.mfa-print-only{display:none;margin:0;white-space:pre-wrap}@media (pointer: coarse){.mfa-binding > a{order:-1}}@media print{.mfa-print-only{display:block}.mfa-form:has(> .mfa-print-only) > :not(.mfa-print-only){display:none}}}`,jt=b` @layer mfa{.mfa-account{display:flex;flex-direction:column;gap:var(--_form-gap)}.mfa-section{display:flex;flex-direction:column;gap:0.875rem;padding:1.125rem;border:1px solid var(--_color-line);border-radius:var(--_radius)}.mfa-section-title{margin:0;font-size:var(--_font-size);font-weight:650}.mfa-authenticators{display:grid;gap:0.5rem;margin:0;padding:0;list-style:none}.mfa-authenticators > li{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 0.75rem}.mfa-column{display:flex;flex-direction:column;gap:0.5rem}.mfa-avatar{inline-size:3.5rem;block-size:3.5rem;border-radius:50%;object-fit:cover}}`;function Mt(e,t){return e.split(/\{(\w+)\}/).map((e,n)=>n%2==0?e:Object.hasOwn(t,e)?t[e]:`{${e}}`)}function R(e,t){return Mt(e,t).join(``)}function Nt(e,t,n){let r=new Intl.NumberFormat(n).format(t);return R(typeof e==`string`?e:e[new Intl.PluralRules(n).select(t)]??e.other,{count:r})}function Pt(e,t){let n=Math.max(0,Math.ceil(e)),r=[[`hour`,3600],[`minute`,60],[`second`,1]].map(([e,t],r,i)=>{let a=r?i[r-1][1]:1/0;return{unit:e,value:Math.floor(n%a/t)}}),i=r.filter(e=>e.value>0).slice(0,2),a=(i.length?i:r.slice(-1)).map(({unit:e,value:n})=>new Intl.NumberFormat(t,{style:`unit`,unit:e,unitDisplay:`long`}).format(n));return new Intl.ListFormat(t,{style:`narrow`,type:`unit`}).format(a)}function Ft(e,t){let n=Math.max(0,Math.ceil(e)),r=new Intl.NumberFormat(t,{minimumIntegerDigits:2,useGrouping:!1}),i=Math.floor(n/3600),a=Math.floor(n%3600/60);return[...i?[r.format(i)]:[],r.format(a),r.format(n%60)].join(`:`)}function It(e,t){return new Intl.DateTimeFormat(t,{dateStyle:`long`}).format(e)}function z(e,t){let n=t.styleSheet;Te&&n&&(e instanceof Document||e instanceof ShadowRoot)&&(e.adoptedStyleSheets.includes(n)||(e.adoptedStyleSheets=[...e.adoptedStyleSheets,n]))}function Lt({name:e,hint:t,problem:n}){let r=[n&&`mfa-${e}-problem`,t&&`mfa-${e}-hint`].filter(Boolean);return r.length?r.join(` `):N}function Rt({name:e,hint:t,problem:n}){return j`
<p class="mfa-problem" id="mfa-${e}-problem" ?hidden=${!n}>${n}</p>
<p class="mfa-hint" id="mfa-${e}-hint" ?hidden=${!t}>${t}</p>
`}function zt(e){return j`
<div class="mfa-field">
<label class="mfa-label" for="mfa-${e.name}">${e.label}</label>
<input
class="mfa-input"
id="mfa-${e.name}"
name=${e.name}
type="email"
inputmode="email"
autocomplete="username"
autocapitalize="none"
spellcheck="false"
dir="ltr"
required
data-mfa-first
.defaultValue=${e.value}
?readonly=${e.readonly}
aria-invalid=${e.problem?`true`:`false`}
aria-describedby=${Lt(e)}
/>
${Rt(e)}
</div>
`}function Bt(e){return j`
<div class="mfa-field">
<label class="mfa-label" for="mfa-${e.name}">${e.label}</label>
<input
class="mfa-input mfa-mono"
id="mfa-${e.name}"
name=${e.name}
type="text"
autocomplete="off"
autocapitalize="characters"
autocorrect="off"
spellcheck="false"
dir="ltr"
required
data-mfa-first
?readonly=${e.readonly}
aria-invalid=${e.problem?`true`:`false`}
aria-describedby=${Lt(e)}
/>
${Rt(e)}
</div>
`}function Vt(e){return e?j`
<input
class="mfa-visually-hidden"
type="text"
name="username"
autocomplete="username"
tabindex="-1"
aria-hidden="true"
readonly
.value=${e}
/>
`:N}function B({label:e,pending:t,ready:n,danger:r}){return j`
<button
class="mfa-button ${r?`mfa-danger`:`mfa-primary`}"
type="submit"
aria-disabled=${n?`false`:`true`}
>
${t?j`<span class="mfa-spinner" aria-hidden="true"></span>`:N}<span>${e}</span>
</button>
`}function V(e,t,n=``){return j`<button class="mfa-button ${n}" type="button" @click=${t}>${e}</button>`}function Ht(e,t){let n=new FormData(e).get(t);return typeof n==`string`?n:``}function Ut(e){if(!e)return;let t=URL.canParse(e)?new URL(e):void 0;return t?.protocol===`https:`||t?.protocol===`http:`?t.href:/^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(e)?e:void 0}function Wt(e){return/^otpauth:\/\/totp\//.test(e)?e:void 0}function Gt({nickname:e,username:t,email:n}){return e||t||n||``}function Kt(e,t,n=``){let r=Gt(t);return r?Mt(e,{name:j`<bdi>${r}</bdi>`}):n}function qt({avatar:e}){let t=Ut(e);return t?j`<img class="mfa-avatar" src=${t} alt="" referrerpolicy="no-referrer" />`:N}var Jt=b` @layer mfa{.mfa-icon-button{position:absolute;inset-block:0;inset-inline-end:0;display:grid;place-items:center;inline-size:3rem;padding:0;border:0;border-radius:var(--_radius);background:none;color:var(--_color-text-quiet);cursor:pointer}.mfa-icon-button:hover{color:var(--_color-text)}.mfa-icon-button svg{inline-size:1.25rem;block-size:1.25rem;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}.mfa-button{display:inline-flex;align-items:center;justify-content:center;gap:0.5rem;box-sizing:border-box;min-block-size:var(--_control-height);padding:0.5rem 1.125rem;border:1px solid var(--_color-field-line);border-radius:var(--_radius);background:var(--_color-surface);color:var(--_color-text);font:inherit;font-weight:600;line-height:1.25;overflow-wrap:break-word;text-align:center;text-decoration:none;cursor:pointer}.mfa-button:hover{background:var(--_color-hover)}.mfa-button[type='submit'], .mfa-button.mfa-primary{border-color:transparent;background:var(--_color-accent);color:var(--_color-on-accent)}.mfa-button[type='submit']:hover, .mfa-button.mfa-primary:hover{background:var(--_color-accent-strong)}.mfa-button.mfa-danger{border-color:transparent;background:var(--_color-danger);color:var(--_color-surface)}.mfa-button.mfa-danger:hover{background:color-mix(in srgb, var(--_color-danger) 88%, var(--_color-text))}.mfa-button.mfa-quiet{border-color:transparent;background:none;color:var(--_color-text-quiet)}.mfa-button.mfa-quiet:hover{background:var(--_color-hover);color:var(--_color-text)}.mfa-button[aria-disabled='true']{cursor:default;opacity:0.72}.mfa-button:focus-visible, .mfa-icon-button:focus-visible{outline:2px solid var(--_color-focus);outline-offset:2px}.mfa-icon-button:focus-visible{outline-offset:-4px}.mfa-spinner{inline-size:1em;block-size:1em;border:2px solid currentColor;border-inline-end-color:transparent;border-radius:50%}@media (prefers-reduced-motion: no-preference){.mfa-spinner{animation:mfa-turn 0.8s linear infinite}.mfa-button{transition:background-color 0.12s, border-color 0.12s}}@media (forced-colors: active){.mfa-button[type='submit'], .mfa-button.mfa-primary, .mfa-button.mfa-danger, .mfa-button.mfa-quiet{border-color:ButtonBorder}.mfa-button[aria-disabled='true']{opacity:1;color:GrayText}}@keyframes mfa-turn{to{rotate:1turn}}}`,Yt=b` @layer mfa{.mfa-form{display:flex;flex-direction:column;gap:var(--_form-gap);margin:0}.mfa-field{display:flex;flex-direction:column;gap:0.375rem}.mfa-label{color:var(--_color-text);font-weight:550;font-size:var(--_font-size-small)}.mfa-hint{margin:0;color:var(--_color-text-quiet);font-size:var(--_font-size-small)}.mfa-problem{display:flex;gap:0.5rem;margin:0;color:var(--_color-danger);font-size:var(--_font-size-small)}.mfa-problem[hidden], .mfa-hint[hidden]{display:none}.mfa-problem::before{content:'!' / '';flex:none;inline-size:1.25em;block-size:1.25em;margin-block-start:0.1em;border-radius:50%;background:var(--_color-danger);color:var(--_color-surface);font-weight:700;line-height:1.25;text-align:center}.mfa-input{box-sizing:border-box;inline-size:100%;min-inline-size:0;min-block-size:var(--_control-height);margin:0;padding:0 0.875rem;border:1px solid var(--_color-field-line);border-radius:var(--_radius);background:var(--_color-field);color:var(--_color-text);font:inherit;font-size:max(16px, var(--_font-size))}.mfa-input:hover{border-color:var(--_color-text-quiet)}.mfa-input:focus{border-color:var(--_color-focus);outline:2px solid var(--_color-focus);outline-offset:-1px}.mfa-input[aria-invalid='true']{border-color:var(--_color-danger)}.mfa-input[aria-invalid='true']:focus{outline-color:var(--_color-danger)}.mfa-input[readonly]{color:var(--_color-text-quiet)}.mfa-input[dir='ltr']{text-align:start}.mfa-with-button{position:relative;display:flex;direction:ltr}.mfa-with-button > .mfa-input{padding-inline-end:3.25rem}.mfa-row{display:flex;flex-wrap:wrap;gap:0.5rem}.mfa-row > *{flex:1 1 auto}.mfa-tick{display:flex;align-items:center;gap:0.75rem;min-block-size:2.75rem;cursor:pointer}.mfa-tick input{flex:none;inline-size:1.375rem;block-size:1.375rem;margin:0;accent-color:var(--_color-accent)}.mfa-tick input:focus-visible{outline:2px solid var(--_color-focus);outline-offset:2px}.mfa-visually-hidden{position:absolute;inline-size:1px;block-size:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}}`,Xt=b` .visually-hidden{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`,Zt=b` [part~='link']{min-block-size:2.75rem;padding:0 0.5rem;border:0;border-radius:calc(var(--_radius) / 2);background:none;color:var(--_color-accent);font:inherit;font-weight:550;cursor:pointer}[part~='link']:hover{color:var(--_color-accent-strong);text-decoration:underline;text-underline-offset:0.2em}:focus-visible{outline:2px solid var(--_color-focus);outline-offset:2px}`,Qt=b` :host{display:flex;flex-direction:column;gap:var(--_gap);color:var(--_color-text);font:var(--_font-size) / 1.5 var(--_font);overflow-wrap:anywhere}:host([hidden]){display:none}[part='title']{margin:0;font-size:var(--_title-size);font-weight:var(--_title-weight);line-height:1.25;letter-spacing:-0.012em;text-wrap:balance}[part='title']:focus{outline:none}[part='lead']{margin:0.375rem 0 0;color:var(--_color-text-quiet);text-wrap:pretty}bdi{color:var(--_color-text);font-weight:550}[part='title'] bdi{font-weight:inherit}[part='alert'], [part='notice']{margin:0;border-radius:var(--_radius);font-size:var(--_font-size-small)}[part='alert']:not(.quiet, .visually-hidden){padding:0.75rem 0.875rem;border:1px solid color-mix(in srgb, var(--_color-danger) 40%, transparent);background:var(--_color-danger-surface);color:var(--_color-danger)}[part='notice']:not(.quiet){padding:0.75rem 0.875rem;border:1px solid color-mix(in srgb, var(--_color-success) 35%, transparent);background:var(--_color-success-surface);color:var(--_color-success)}.quiet{position:absolute}[part='links']{display:flex;flex-direction:column;align-items:center;gap:0.25rem;color:var(--_color-text-quiet);text-align:center}[part='links']:not(:has(*)){display:none}[part='links'] > span{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;column-gap:0.375rem}@media print{[part='links']{display:none}}`;function $t(e,t){let n=t.failures[e.code];switch(e.code){case`weak-password`:return t.weakPassword[e.reason]??n;case`bad-code`:case`bad-recovery-code`:return en(n,e.attemptsLeft,t);case`clock-skew`:return en(tn(e.seconds,t),e.attemptsLeft,t);case`code-reused`:case`locked`:return R(n,{time:Pt(e.retryAfterSeconds,t.locale)});case`unsupported`:return R(n,{why:e.why});case`unexpected`:return R(n,{reference:e.reference});default:return n}}function en(e,t,n){return t===void 0?e:t===0?n.problems.tooMany:e+n.sentenceGap+Nt(n.attemptsLeft,t,n.locale)}function tn(e,t){let{ahead:n,behind:r,remedy:i}=t.clock,a=Pt(Math.abs(e),t.locale);return R(e>0?n:r,{time:a})+t.sentenceGap+i}var nn=15,rn=class{#e;#t;#n=0;#r;#i=0;#a=0;constructor(e,t){this.#e=e,this.#t=t,e.addController(this)}hostConnected(){this.#n&&this.#o()}hostDisconnected(){clearTimeout(this.#r)}start(e){clearTimeout(this.#r),this.#n=e?performance.now()+e*1e3:0,this.#i=0,this.#a=this.seconds,this.#n&&this.#s()}get seconds(){return this.#n?Math.max(0,Math.ceil((this.#n-performance.now())/1e3)):0}get announced(){return this.#i}#o(){let{seconds:e}=this;e?((this.#i||this.#a)-e>=(e>60?60:nn)&&(this.#i=e),this.#s()):(this.#n=0,this.#t()),this.#e.requestUpdate()}#s(){this.#r=window.setTimeout(()=>this.#o(),(this.#n-performance.now())%1e3||1e3)}},an=b` :host{display:contents}[part='expiry']{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem;padding:0.25rem 0.875rem;border:1px solid var(--_color-line);border-radius:var(--_radius);background:var(--_color-hover);font-size:var(--_font-size-small)}[part='expiry'] > span{padding-block:0.375rem}[part='link']{margin-inline:-0.5rem}`,on=30,H=class extends L{constructor(...e){super(...e),this.text=g,this.#e=new rn(this,()=>{}),this.#n=!1}static{this.styles=[Xt,Zt,an]}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.#i()}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#t)}willUpdate(e){e.has(`endsAt`)&&this.#i()}render(){let{expiry:e}=this.text,{seconds:t,announced:n}=this.#e;return j`
${this.#n?j`<div part="expiry">
<span>${this.#r(t)}</span>
<button type="button" part="link" @click=${()=>this.dispatchEvent(new y(`mfa-act-stay`))}>
${e.stay}
</button>
</div>`:N}
<p role="status" class="visually-hidden">
${this.#n?this.#r(t&&(n||on)):N}
</p>
`}#r(e){let{expiry:t,locale:n}=this.text;return e?R(t.soon,{time:Pt(e,n)}):t.over}#i(){clearTimeout(this.#t);let e=this.endsAt===void 0?1/0:(this.endsAt-Date.now())/1e3;this.#n=e<=on,this.#e.start(this.#n?Math.max(0,e):0),!this.#n&&e<1/0&&(this.#t=window.setTimeout(()=>this.#i(),(e-on)*1e3)),this.requestUpdate()}};H.createProperty(`endsAt`,{attribute:!1}),H.createProperty(`text`,{attribute:!1}),H=(customElements.define(`mfa-expiry`,H),H);var U=class extends L{constructor(...e){super(...e),this.pending=!1,this.noAutofocus=!1,this.text=g,this.problems={},this.wait=new rn(this,()=>{this.#t=!0,this.dispatchEvent(new y(`mfa-act-forgive`))}),this.#e=0,this.#t=!1}static{this.styles=[xt,Xt,Qt,Zt]}#e;#t;connectedCallback(){super.connectedCallback(),z(this.getRootNode(),Yt),z(this.getRootNode(),Jt)}willUpdate(e){if(!e.has(`failure`))return;let{failure:t}=this;this.#e+=1,t&&(this.#t=!1),this.wait.start(t&&(t.code===`locked`||t.code===`rate-limited`)?t.retryAfterSeconds:0)}update(e){super.update(e),I(this.renderForm(),this,{host:this})}firstUpdated(){this.noAutofocus||this.#n(),(this.notice||this.failure)&&this.requestUpdate()}updated(e){e.has(`failure`)&&this.failure&&this.afterRefusal(this.failure)}focus(){(this.querySelector(`[data-mfa-first]`)??this.renderRoot.querySelector(`h1`))?.focus({preventScroll:!0})}render(){let e=this.hasUpdated&&this.#r(),t=this.hasUpdated&&this.notice?this.text.notices[this.notice]:``,n=Object.keys(this.problems).length>0||!!(this.failure&&this.fieldOf(this.failure));return j`
<header part="header">
<h1 part="title" tabindex="-1">${this.renderTitle()}</h1>
${this.renderLead()}
</header>
<p part="notice" role="status" class=${t?``:`quiet`}>${t}</p>
<div part="alert" role="alert" class=${e?n?`visually-hidden`:``:`quiet`}>
${e?(this.#e%2,j`<span>${e}</span>`):N}
</div>
<mfa-expiry
.endsAt=${this.expiresAt}
.text=${this.text}
@mfa-act-stay=${()=>this.dispatchEvent(new y(`mfa-act-stay`))}
></mfa-expiry>
<slot name="form"></slot>
<slot name="after-form"></slot>
<nav part="links">${this.renderLinks()}</nav>
<p role="status" class="visually-hidden">${this.#i()}</p>
`}renderLead(){return N}renderLinks(){return N}fieldOf(e){}wordsFor(e){return $t(e,this.text)}afterRefusal(e){let t=this.fieldOf(e);t&&this.querySelector(`[name="${t}"]`)?.focus()}problemOf(e){return Object.hasOwn(this.problems,e)?this.text.problems[this.problems[e]]:this.failure&&this.fieldOf(this.failure)===e?this.wordsFor(this.failure):``}passes(e){let t=Object.entries(e).filter(e=>e[1]);this.problems=Object.fromEntries(t),this.#e+=1;let[n]=t;return!n||(this.updateComplete.then(()=>this.querySelector(`[name="${n[0]}"]`)?.focus()),!1)}get ready(){return!this.pending&&!this.wait.seconds}submitLabel(e){let{seconds:t}=this.wait;return t?R(this.text.wait.button,{time:Ft(t,this.text.locale)}):e}renderMove(e,t){return j`<button type="button" part="link" @click=${()=>this.dispatchEvent(new v(t))}>
${e}
</button>`}async#n(){let e=this.querySelectorAll(`mfa-code-field, mfa-password-field`);await Promise.all(Array.from(e,e=>e.updateComplete)),this.focus()}#r(){let{problems:e,sentenceGap:t}=this.text,n=Object.values(this.problems).map(t=>e[t]);return n.length?n.join(t):this.failure?this.wordsFor(this.failure):``}#i(){let{wait:e,locale:t}=this.text;if(this.pending)return e.busy;if(this.#t)return e.over;let{announced:n}=this.wait;return n?R(e.left,{time:Pt(n,t)}):``}};U.createProperty(`pending`,{type:Boolean,reflect:!0}),U.createProperty(`noAutofocus`,{type:Boolean,attribute:`no-autofocus`}),U.createProperty(`failure`,{attribute:!1}),U.createProperty(`notice`,{attribute:!1}),U.createProperty(`expiresAt`,{attribute:!1}),U.createProperty(`text`,{attribute:!1}),U.createProperty(`problems`,{state:!0,attribute:!1});var W=class extends U{constructor(...e){super(...e),this.profile={}}connectedCallback(){super.connectedCallback(),z(this.getRootNode(),At),z(this.getRootNode(),jt)}renderTitle(){let{title:e,titleNameless:t}=this.text.account;return Kt(e,this.profile,t)}renderLead(){let{email:e}=this.profile;return!e||e===Gt(this.profile)?N:j`<p part="lead">${Mt(this.text.account.signedIn,{name:j`<bdi>${e}</bdi>`})}</p>`}renderForm(){let{text:e,profile:t}=this;return j`
<div class="mfa-account" slot="form">
${qt(t)}
<section class="mfa-section" aria-labelledby="mfa-security" aria-busy=${this.authenticators?`false`:`true`}>
<h2 class="mfa-section-title" id="mfa-security">${e.account.security}</h2>
${this.#e()}
</section>
${this.#n(e.account.logout,`mfa-act-logout`)}
</div>
`}#e(){let{authenticators:e,failure:t}=this,{account:n}=this.text;return e?e.length?j`
<ul class="mfa-authenticators">
${e.map(e=>this.#t(e))}
</ul>
<div class="mfa-column">
${[`replace`,`remove`].map(e=>V(n[e],()=>this.dispatchEvent(new v(e))))}
</div>
`:j`<p class="mfa-hint">${n.none}</p>
${this.#n(n.bind,`mfa-act-bind`,`mfa-primary`)}`:t?this.#n(n.retry,`mfa-act-retry`):j`<p class="mfa-hint">${n.loading}</p>`}#t({boundAt:e}){let{account:t,locale:n}=this.text,r=e===void 0?N:Mt(t.since,{date:It(e,n)});return j`<li><span class="mfa-strong">${t.bound}</span> <span class="mfa-hint">${r}</span></li>`}#n(e,t,n=``){let r=this.pending&&!!this.authenticators;return j`
<button
class="mfa-button ${n}"
type="button"
aria-disabled=${r?`true`:`false`}
@click=${()=>!r&&this.dispatchEvent(new y(t))}
>
${e}
</button>
`}};W.createProperty(`profile`,{attribute:!1}),W.createProperty(`authenticators`,{attribute:!1}),W=(customElements.define(`mfa-account`,W),W);function G({code:e}){return e===`bad-code`||e===`code-reused`||e===`clock-skew`||e===`bad-recovery-code`}var sn=b` @layer mfa{mfa-code-field{--_code-gap:clamp(0.25rem, 2cqi, 0.5rem);--_cell:min(15.2cqi, 4rem);display:block;container-type:inline-size}.mfa-label-row{display:flex;align-items:center;justify-content:space-between}.mfa-ring{inline-size:1rem;block-size:1rem;transform:rotate(-90deg);fill:none;stroke:var(--_color-line);stroke-width:3}.mfa-ring-left{stroke:var(--_color-text-quiet);stroke-dasharray:1}.mfa-code{position:relative;block-size:calc(var(--_control-height) + 0.5rem);direction:ltr}mfa-code-field:dir(rtl) .mfa-code{margin-inline-start:calc(100cqi - 6 * var(--_cell) + var(--_code-gap))}.mfa-code-boxes{position:absolute;inset:0;display:flex;pointer-events:none}.mfa-code-box{box-sizing:border-box;inline-size:calc(var(--_cell) - var(--_code-gap));margin-inline-end:var(--_code-gap);border:1px solid var(--_color-field-line);border-radius:var(--_radius);background:var(--_color-field)}.mfa-code-input{position:absolute;inset:0;box-sizing:border-box;inline-size:100%;margin:0;padding:0;padding-inline-start:calc((var(--_cell) - var(--_code-gap) - 1ch) / 2);border:0;background:none;color:var(--_color-text);font-family:var(--_font-mono);font-size:1.5rem;font-variant-numeric:tabular-nums;letter-spacing:calc(var(--_cell) - 1ch);line-height:1;text-align:left;caret-color:var(--_color-accent)}.mfa-code-input:focus{outline:none}.mfa-code:focus-within .mfa-code-box{border-color:var(--_color-text-quiet)}.mfa-code:focus-within .mfa-code-box.mfa-current{border-color:var(--_color-focus);outline:2px solid var(--_color-focus);outline-offset:-1px}.mfa-code:has([aria-invalid='true']) .mfa-code-box{border-color:var(--_color-danger)}@media (forced-colors: active){.mfa-code-box{border-color:ButtonBorder}.mfa-code:focus-within .mfa-code-box.mfa-current{border-color:Highlight;outline-color:Highlight}}}`,cn=/(?<!\d)(?:\d{6}|\d{3}[\s\p{Pd}\p{Cf}]{1,3}\d{3})(?!\d)/gu;function ln(e){let t=[...o(e).matchAll(cn)].map(([e])=>e.replace(/\D/g,``)),[n]=t;return n?.length===6&&t.every(e=>e===n)?n:void 0}function un(e){return o(e).replace(/\D/g,``)}function dn(e,t){for(let t of e.getAnimations())t.cancel();if(matchMedia(`(prefers-reduced-motion: reduce)`).matches)return;let n=t*1e3,r=e.animate({strokeDashoffset:[`0`,`1`]},{duration:n,iterations:1/0});r.currentTime=Date.now()%n}var fn=j`<svg class="mfa-ring" viewBox="0 0 20 20" aria-hidden="true">
<circle cx="10" cy="10" r="8" pathLength="1"></circle>
<circle class="mfa-ring-left" cx="10" cy="10" r="8" pathLength="1"></circle>
</svg>`,pn=Array.from({length:6},(e,t)=>t),K=class extends L{constructor(...e){super(...e),this.name=`code`,this.label=``,this.hint=``,this.period=0,this.problem=``,this.readonly=!1,this.manualSubmit=!1,this.current=-1,this.#e=!1,this.#a=()=>{let e=this.querySelector(`.mfa-ring-left`);e&&dn(e,this.period)},this.#o=()=>{let{input:e}=this,t=this.hasUpdated&&e.matches(`:focus`);this.current=t?Math.min(e.selectionStart??0,5):-1}}#e;connectedCallback(){super.connectedCallback(),z(this.getRootNode(),sn),document.addEventListener(`selectionchange`,this.#o),document.addEventListener(`visibilitychange`,this.#a)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`selectionchange`,this.#o),document.removeEventListener(`visibilitychange`,this.#a)}get input(){return this.querySelector(`input`)}get value(){return un(this.input.value).slice(0,6)}clear(){this.input.value=``,this.#o()}focus(){this.input.focus()}createRenderRoot(){return this}updated(e){e.has(`period`)&&this.#a()}render(){let{name:e,hint:t,problem:n}=this;return j`
<div class="mfa-field">
<div class="mfa-label-row">
<label class="mfa-label" for="mfa-${e}">${this.label}</label>
${this.period?fn:N}
</div>
<div class="mfa-code">
<div class="mfa-code-boxes" aria-hidden="true">
${pn.map(e=>j`<span class="mfa-code-box ${e===this.current?`mfa-current`:``}"></span>`)}
</div>
<input
class="mfa-code-input"
id="mfa-${e}"
name=${e}
type="text"
inputmode="numeric"
autocomplete="one-time-code"
autocapitalize="none"
autocorrect="off"
spellcheck="false"
dir="ltr"
required
data-mfa-first
?readonly=${this.readonly}
aria-invalid=${n?`true`:`false`}
aria-describedby=${Lt({name:e,hint:t,problem:n})}
@beforeinput=${this.#t}
@input=${this.#r}
@compositionstart=${()=>this.#e=!0}
@compositionend=${this.#i}
@focus=${this.#o}
@blur=${this.#o}
/>
</div>
${Rt({name:e,hint:t,problem:n})}
</div>
`}#t(e){let{data:t,inputType:n}=e;if(t===null||!n.startsWith(`insert`)||n.startsWith(`insertComposition`))return;let r=ln(t),{value:i,selectionStart:a,selectionEnd:o}=this.input,s=6-i.length+((o??0)-(a??0)),c=r??un(t).slice(0,s);t===c&&c.length<=s||(e.preventDefault(),c&&(r&&this.input.select(),this.#n(c)))}#n(e){if(document.execCommand(`insertText`,!1,e))return;let{selectionStart:t,selectionEnd:n}=this.input;this.input.setRangeText(e,t??0,n??0,`end`),this.#r()}#r(){if(this.#e)return;let{input:e}=this,t=(ln(e.value)??un(e.value)).slice(0,6);t!==e.value&&(e.value=t),this.#o(),t.length===6&&!this.manualSubmit&&e.form?.requestSubmit()}#i(){this.#e=!1,this.#r()}#a;#o};K.createProperty(`name`),K.createProperty(`label`),K.createProperty(`hint`),K.createProperty(`period`,{type:Number}),K.createProperty(`problem`),K.createProperty(`readonly`,{type:Boolean}),K.createProperty(`manualSubmit`,{type:Boolean,attribute:`manual-submit`}),K.createProperty(`current`,{state:!0,attribute:!1}),K=(customElements.define(`mfa-code-field`,K),K);var mn=class extends U{constructor(...e){super(...e),this.manualSubmit=!1}renderCodeField(e){let{text:t}=this;return j`<mfa-code-field
.label=${t.fields.code}
.hint=${this.manualSubmit?e:[e,t.code.hint].filter(Boolean).join(t.sentenceGap)}
.period=${this.period??0}
.problem=${this.problemOf(`code`)}
.readonly=${this.pending}
.manualSubmit=${this.manualSubmit}
></mfa-code-field>`}fieldOf(e){return G(e)?`code`:void 0}afterRefusal(e){G(e)&&this.querySelector(`mfa-code-field`)?.clear(),super.afterRefusal(e)}submitCode(e){if(e.preventDefault(),!this.ready)return;let t=this.querySelector(`mfa-code-field`).value;this.passes({code:t.length<6&&`codeMissing`})&&this.dispatchEvent(new Se(t))}};mn.createProperty(`manualSubmit`,{type:Boolean,attribute:`manual-submit`}),mn.createProperty(`period`,{attribute:!1});var q=class extends mn{constructor(...e){super(...e),this.profile={}}renderTitle(){return this.text.code.title}renderLead(){return j`<p part="lead">
${Kt(this.text.code.as,this.profile)}${this.text.sentenceGap}${this.text.code.lead}
</p>`}renderLinks(){let{lostPhone:e,toRecovery:t,toLogin:n}=this.text.code;return j`
<span>${e} ${this.renderMove(t,`recovery-entry`)}</span>
${this.renderMove(n,`login`)}
`}renderForm(){let{text:e,pending:t}=this;return j`
<form class="mfa-form" slot="form" method="post" novalidate @submit=${this.submitCode}>
${Vt(this.profile.email??this.profile.username)} ${this.renderCodeField(``)}
${B({label:this.submitLabel(e.code.submit),pending:t,ready:this.ready})}
</form>
`}};q.createProperty(`profile`,{attribute:!1}),q=(customElements.define(`mfa-code-prompt`,q),q);function hn(e){return e.length<=254&&/^[^\s@]+@[^\s@]+$/.test(e)}var gn=at`
<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"></path>
<circle cx="12" cy="12" r="3"></circle>
`,_n=at`
<path d="M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.7 3.4M6.2 7.3A15.6 15.6 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.6-1.3"></path>
<path d="M9.9 9.9a3 3 0 0 0 4.2 4.2M3.5 3.5l17 17"></path>
`,J=class extends L{constructor(...e){super(...e),this.name=`password`,this.label=``,this.hint=``,this.problem=``,this.autocomplete=`current-password`,this.readonly=!1,this.first=!1,this.text=g,this.shown=!1,this.capsLock=!1}cover(){this.shown=!1}createRenderRoot(){return this}render(){let{name:e,problem:t,text:n}=this,r=this.capsLock?n.password.capsLock:this.hint;return j`
<div class="mfa-field">
<label class="mfa-label" for="mfa-${e}">${this.label}</label>
<div class="mfa-with-button">
<input
class="mfa-input"
id="mfa-${e}"
name=${e}
type=${this.shown?`text`:`password`}
autocomplete=${this.autocomplete}
autocapitalize="none"
spellcheck="false"
dir="ltr"
required
?data-mfa-first=${this.first}
?readonly=${this.readonly}
aria-invalid=${t?`true`:`false`}
aria-describedby=${Lt({name:e,hint:r,problem:t})}
@keydown=${this.#t}
@keyup=${this.#t}
@blur=${()=>this.capsLock=!1}
/>
<button
class="mfa-icon-button"
type="button"
aria-label=${this.shown?n.password.hide:n.password.show}
aria-controls="mfa-${e}"
@click=${this.#e}
>
${at`<svg viewBox="0 0 24 24" aria-hidden="true">${this.shown?_n:gn}</svg>`}
</button>
</div>
${Rt({name:e,hint:r,problem:t})}
</div>
`}#e(){let e=this.querySelector(`input`),{selectionStart:t,selectionEnd:n}=e;this.shown=!this.shown,this.updateComplete.then(()=>{document.activeElement===e&&e.setSelectionRange(t,n)})}#t(e){this.capsLock=e.getModifierState(`CapsLock`)}};J.createProperty(`name`),J.createProperty(`label`),J.createProperty(`hint`),J.createProperty(`problem`),J.createProperty(`autocomplete`),J.createProperty(`readonly`,{type:Boolean}),J.createProperty(`first`,{type:Boolean}),J.createProperty(`text`,{attribute:!1}),J.createProperty(`shown`,{state:!0,attribute:!1}),J.createProperty(`capsLock`,{state:!0,attribute:!1}),J=(customElements.define(`mfa-password-field`,J),J);var vn=class extends U{constructor(...e){super(...e),this.email=``}focus(){if(!this.email)return super.focus();this.querySelector(`[name="password"]`)?.focus({preventScroll:!0})}renderCredentials({autocomplete:e,passwordHint:t=``,submit:n}){let{text:r,pending:i}=this,a=this.problemOf(`password`);return j`
<form class="mfa-form" slot="form" method="post" novalidate @submit=${this.#e}>
${zt({name:`email`,label:r.fields.email,problem:this.problemOf(`email`),value:this.email,readonly:i})}
<mfa-password-field
.autocomplete=${e}
.label=${r.fields.password}
.hint=${a?``:t}
.problem=${a}
.readonly=${i}
.text=${r}
></mfa-password-field>
${B({label:this.submitLabel(n),pending:i,ready:this.ready})}
</form>
`}#e(e){if(e.preventDefault(),!this.ready)return;let t=e.currentTarget,n=Ht(t,`email`).trim(),r=Ht(t,`password`);this.passes({email:n?!hn(n)&&`emailBad`:`emailMissing`,password:!r&&`passwordMissing`})&&(this.querySelector(`mfa-password-field`)?.cover(),this.dispatchEvent(new xe({email:n,password:r})))}};vn.createProperty(`email`);var yn=class extends vn{constructor(...e){super(...e),this.registration=!1}renderTitle(){return this.text.login.title}renderLinks(){let{newHere:e,toRegister:t}=this.text.login;return this.registration?j`<span>${e} ${this.renderMove(t,`register`)}</span>`:N}renderForm(){return this.renderCredentials({autocomplete:`current-password`,submit:this.text.login.submit})}afterRefusal(e){if(e.code!==`bad-credentials`)return super.afterRefusal(e);let t=this.querySelector(`[name="password"]`);t?.focus(),t?.select()}};yn.createProperty(`registration`,{type:Boolean}),yn=(customElements.define(`mfa-login-form`,yn),yn);var bn={code:`codeMissing`,"recovery-code":`recoveryMissing`,password:`passwordMissing`},Y=class extends U{constructor(...e){super(...e),this.purpose=`remove`,this.proofs=[`password`],this.profile={}}renderTitle(){return this.text.proof[this.purpose].title}renderLead(){return j`<p part="lead">${this.text.proof[this.purpose].lead}</p>`}renderLinks(){return this.proofs.filter(e=>e!==this.#e).map(e=>j`<button type="button" part="link" @click=${()=>this.#n(e)}>
${this.text.proof.with[e]}
</button>`)}renderForm(){let{text:e,pending:t,purpose:n}=this;return j`
<form class="mfa-form" slot="form" method="post" novalidate @submit=${this.#r}>
${Vt(this.profile.email)} ${this.#t()}
${B({label:this.submitLabel(e.proof[n].submit),pending:t,ready:this.ready,danger:n===`remove`})}
${V(e.proof.cancel,()=>this.dispatchEvent(new v(`account`)),`mfa-quiet`)}
</form>
`}fieldOf(e){return G(e)||e.code===`bad-credentials`?this.#e:void 0}wordsFor(e){return e.code===`bad-credentials`?this.text.problems.passwordWrong:super.wordsFor(e)}afterRefusal(e){this.#e===`code`&&G(e)&&this.querySelector(`mfa-code-field`)?.clear(),super.afterRefusal(e)}get#e(){return this.chosen??this.proofs[0]??`password`}#t(){let{text:e,pending:t}=this,n=this.#e,r=this.problemOf(n);switch(n){case`code`:return j`<mfa-code-field
.name=${n}
.label=${e.fields.code}
.problem=${r}
.readonly=${t}
manual-submit
></mfa-code-field>`;case`recovery-code`:return Bt({name:n,label:e.fields.recoveryCode,hint:e.recovery.hint,problem:r,readonly:t});case`password`:return j`<mfa-password-field
first
.label=${e.fields.password}
.problem=${r}
.readonly=${t}
.text=${e}
></mfa-password-field>`}}#n(e){I(N,this,{host:this}),this.chosen=e,this.problems={},this.dispatchEvent(new y(`mfa-act-forgive`)),this.updateComplete.then(()=>this.focus())}#r(e){if(e.preventDefault(),!this.ready)return;let t=this.#e,n=t===`code`?this.querySelector(`mfa-code-field`).value:Ht(e.currentTarget,t),r=t===`code`?n.length===6:n!==``;this.passes({[t]:!r&&bn[t]})&&this.dispatchEvent(new Ce({kind:t,value:n}))}};Y.createProperty(`purpose`),Y.createProperty(`proofs`,{attribute:!1}),Y.createProperty(`profile`,{attribute:!1}),Y.createProperty(`chosen`,{state:!0,attribute:!1}),Y=(customElements.define(`mfa-proof`,Y),Y);async function xn(e,t){try{return await navigator.clipboard.writeText(e),!0}catch{return Sn(e,t)}}function Sn(e,t){let n=document.activeElement,r=document.createElement(`textarea`);r.className=`mfa-visually-hidden`,r.readOnly=!0,r.value=e,t.append(r),r.select();let i=document.execCommand(`copy`);return r.remove(),n instanceof HTMLElement&&n.focus({preventScroll:!0}),i}var X=class extends L{constructor(...e){super(...e),this.label=``,this.value=``,this.source=``,this.text=g}createRenderRoot(){return this}render(){let{outcome:e,text:t}=this;return j`
<button class="mfa-button" type="button" @click=${this.#e}>${this.label}</button>
<span class="mfa-copied ${e?``:`mfa-quiet-region`}" role="status"
>${e?t.copy[e]:N}</span
>
`}async#e(){this.outcome=void 0;let e=await xn(this.value,this);await this.updateComplete,this.outcome=e?`done`:`failed`;let t=this.source&&this.getRootNode().querySelector(`#${this.source}`);!e&&t&&getSelection()?.selectAllChildren(t)}};X.createProperty(`label`),X.createProperty(`value`,{attribute:!1}),X.createProperty(`source`,{attribute:`for`}),X.createProperty(`text`,{attribute:!1}),X.createProperty(`outcome`,{state:!0,attribute:!1}),X=(customElements.define(`mfa-copy-button`,X),X);var Z=class extends mn{constructor(...e){super(...e),this.back=`account`}connectedCallback(){super.connectedCallback(),z(this.getRootNode(),At)}focus(){this.renderRoot.querySelector(`h1`)?.focus({preventScroll:!0})}renderTitle(){return this.text.binding.title}renderLead(){return j`<p part="lead">${this.text.binding.scan}</p>`}renderForm(){let{binding:e,text:t,pending:n}=this;return e?j`
<div class="mfa-binding" slot="form">
${this.#e(e)}
<form class="mfa-form" method="post" novalidate @submit=${this.submitCode}>
${Vt(e.account)} ${this.renderCodeField(t.binding.confirm)}
${B({label:this.submitLabel(t.binding.submit),pending:n,ready:this.ready})}
${V(t.binding.cancel,()=>this.dispatchEvent(new v(this.back)),`mfa-quiet`)}
</form>
</div>
`:j``}#e({uri:e,secret:t,issuer:n,account:r}){let{binding:i}=this.text,a=t.match(/.{1,4}/g)?.join(` `)??``,o=Wt(e);return j`
<div class="mfa-qr-frame"><mfa-qr-code .value=${e} .label=${i.qr}></mfa-qr-code></div>
${o?j`<a class="mfa-button" href=${o}>${i.open}</a>`:N}
<div class="mfa-key">
<p class="mfa-hint">${i.keyLead}</p>
<div class="mfa-key-row">
<code id="mfa-key" class="mfa-secret" dir="ltr" aria-hidden="true" @copy=${this.#t}>${a}</code>
<span class="mfa-visually-hidden">${R(i.keySpelled,{key:[...t].join(` `)})}</span>
<mfa-copy-button for="mfa-key" .label=${i.copyKey} .value=${t} .text=${this.text}></mfa-copy-button>
</div>
</div>
<p class="mfa-hint">
${i.shownAs} <bdi class="mfa-strong">${n}</bdi> · <bdi class="mfa-strong">${r}</bdi>
</p>
`}#t(e){e.clipboardData?.setData(`text/plain`,this.binding?.secret??``),e.preventDefault()}};Z.createProperty(`binding`,{attribute:!1}),Z.createProperty(`back`,{attribute:!1}),Z=(customElements.define(`mfa-qr-binding`,Z),Z);function Cn({text:e,codes:t,service:n,account:r,date:i}){let{file:a}=e.codes,o=[R(a.heading,{service:n}),R(a.account,{account:r}),R(a.date,{date:It(i,e.locale)}),``,...t,``,a.once,``];return{name:R(a.name,{service:wn(n),account:wn(r)}),content:o.join(`
`)}}function wn(e){return e.replace(/[^\p{L}\p{N}@._-]+/gu,`-`).replace(/^[-.]+|[-.]+$/g,``).slice(0,80)}var Q=class extends U{constructor(...e){super(...e),this.codes=[],this.service=``,this.account=``,this.saved=!1,this.#a=e=>{this.saved||e.preventDefault()}}#e;connectedCallback(){super.connectedCallback(),z(this.getRootNode(),At),window.addEventListener(`beforeunload`,this.#a)}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener(`beforeunload`,this.#a),this.#e&&URL.revokeObjectURL(this.#e)}focus(){this.renderRoot.querySelector(`h1`)?.focus({preventScroll:!0})}renderTitle(){return this.text.codes.title}renderLead(){let{lead:e,leadMany:t}=this.text.codes;return j`<p part="lead">${this.codes.length>1?t:e}</p>`}renderForm(){let{codes:e}=this.text,t=this.problemOf(`saved`);return j`
<form class="mfa-form" slot="form" method="post" novalidate @submit=${this.#i}>
<ul class="mfa-codes" id="mfa-codes" aria-label=${e.label}>
${this.codes.map(e=>j`<li><code class="mfa-secret" dir="ltr">${e}</code></li>`)}
</ul>
<div class="mfa-row mfa-keep">
<mfa-copy-button
for="mfa-codes"
.label=${e.copy}
.value=${this.codes.join(`
`)}
.text=${this.text}
></mfa-copy-button>
${V(e.download,()=>this.#r())} ${V(e.print,()=>window.print())}
</div>
<div class="mfa-field">
<label class="mfa-tick">
<input
type="checkbox"
name="saved"
.checked=${this.saved}
@change=${this.#n}
aria-invalid=${t?`true`:`false`}
aria-describedby=${t?`mfa-saved-problem`:N}
/>
<span>${e.saved}</span>
</label>
<p class="mfa-problem" id="mfa-saved-problem" ?hidden=${!t}>${t}</p>
</div>
${B({label:e.submit,pending:!1,ready:this.saved})}
<pre class="mfa-print-only">${this.#t().content}</pre>
</form>
`}#t(){let{text:e,codes:t,service:n,account:r}=this;return Cn({text:e,codes:t,service:n,account:r,date:Date.now()})}#n(e){this.saved=e.currentTarget.checked,this.saved&&(this.problems={})}#r(){let{name:e,content:t}=this.#t();this.#e&&URL.revokeObjectURL(this.#e),this.#e=URL.createObjectURL(new Blob([t],{type:`text/plain;charset=utf-8`}));let n=document.createElement(`a`);n.href=this.#e,n.download=e,n.click()}#i(e){e.preventDefault(),this.passes({saved:!this.saved&&`savedMissing`})&&this.dispatchEvent(new y(`mfa-act-saved`))}#a};Q.createProperty(`codes`,{attribute:!1}),Q.createProperty(`service`),Q.createProperty(`account`),Q.createProperty(`saved`,{state:!0,attribute:!1}),Q=(customElements.define(`mfa-recovery-codes`,Q),Q);var Tn=class extends U{constructor(...e){super(...e),this.profile={}}renderTitle(){return this.text.recovery.title}renderLead(){return j`<p part="lead">
${Kt(this.text.code.as,this.profile)}${this.text.sentenceGap}${this.text.recovery.lead}
</p>`}renderLinks(){let{toCode:e,toLogin:t}=this.text.recovery;return j`${this.renderMove(e,`code-prompt`)} ${this.renderMove(t,`login`)}`}renderForm(){let{text:e,pending:t}=this;return j`
<form class="mfa-form" slot="form" method="post" novalidate @submit=${this.#e}>
${Vt(this.profile.email??this.profile.username)}
${Bt({name:`recovery-code`,label:e.fields.recoveryCode,hint:e.recovery.hint,problem:this.problemOf(`recovery-code`),readonly:t})}
${B({label:this.submitLabel(e.recovery.submit),pending:t,ready:this.ready})}
</form>
`}fieldOf(e){return G(e)?`recovery-code`:void 0}#e(e){if(e.preventDefault(),!this.ready)return;let t=Ht(e.currentTarget,`recovery-code`).trim();this.passes({"recovery-code":!t&&`recoveryMissing`})&&this.dispatchEvent(new Se(t))}};Tn.createProperty(`profile`,{attribute:!1}),Tn=(customElements.define(`mfa-recovery-entry`,Tn),Tn);var En=class extends vn{renderTitle(){return this.text.register.title}renderLinks(){let{registered:e,toLogin:t}=this.text.register;return j`<span>${e} ${this.renderMove(t,`login`)}</span>`}renderForm(){let{submit:e,passwordHint:t}=this.text.register;return this.renderCredentials({autocomplete:`new-password`,passwordHint:t,submit:e})}fieldOf(e){switch(e.code){case`account-exists`:case`bad-email`:return`email`;case`weak-password`:return`password`;default:return}}};En=(customElements.define(`mfa-register-form`,En),En);function Dn(e){let{state:t,flow:n,features:r,text:i,manualSubmit:a,noAutofocus:o}=e,{screen:s,pending:c,failure:l,notice:u}=t,d=e=>n.move(e.to),f=()=>n.forgive(),p=()=>n.stay();switch(s.name){case`starting`:return N;case`login`:return j`<mfa-login-form
.text=${i}
.pending=${c}
.failure=${l}
.notice=${u}
.noAutofocus=${o}
.email=${s.email}
.registration=${r?.registration??!1}
@mfa-credentials-submit=${e=>n.login(e.credentials)}
@mfa-move=${d}
@mfa-act-forgive=${f}
></mfa-login-form>`;case`register`:return j`<mfa-register-form
.text=${i}
.pending=${c}
.failure=${l}
.noAutofocus=${o}
.email=${s.email}
@mfa-credentials-submit=${e=>n.register(e.credentials)}
@mfa-move=${d}
@mfa-act-forgive=${f}
></mfa-register-form>`;case`code-prompt`:return j`<mfa-code-prompt
.text=${i}
.pending=${c}
.failure=${l}
.expiresAt=${s.ticket.expiresAt}
.profile=${s.ticket.profile}
.period=${s.ticket.period}
.manualSubmit=${a}
@mfa-code-submit=${e=>n.verifyCode(e.code)}
@mfa-move=${d}
@mfa-act-forgive=${f}
@mfa-act-stay=${p}
></mfa-code-prompt>`;case`recovery-entry`:return j`<mfa-recovery-entry
.text=${i}
.pending=${c}
.failure=${l}
.expiresAt=${s.ticket.expiresAt}
.profile=${s.ticket.profile}
@mfa-code-submit=${e=>n.redeemRecoveryCode(e.code)}
@mfa-move=${d}
@mfa-act-forgive=${f}
@mfa-act-stay=${p}
></mfa-recovery-entry>`;case`qr-binding`:return j`<mfa-qr-binding
.text=${i}
.pending=${c}
.failure=${l}
.expiresAt=${s.binding.expiresAt}
.binding=${s.binding}
.period=${s.binding.period}
.back=${s.owner.kind===`session`?`account`:`login`}
.manualSubmit=${a}
@mfa-code-submit=${e=>n.confirmBinding(e.code)}
@mfa-move=${d}
@mfa-act-forgive=${f}
@mfa-act-stay=${p}
></mfa-qr-binding>`;case`recovery-codes`:return j`<mfa-recovery-codes
.text=${i}
.notice=${u}
.codes=${s.codes}
.service=${e.service}
.account=${On(s)}
@mfa-act-saved=${()=>n.acknowledge()}
></mfa-recovery-codes>`;case`account`:return j`<mfa-account
.text=${i}
.pending=${c}
.failure=${l}
.notice=${u}
.noAutofocus=${o}
.profile=${s.session.profile}
.authenticators=${s.authenticators}
@mfa-act-bind=${()=>n.startBinding()}
@mfa-act-logout=${()=>n.logout()}
@mfa-act-retry=${()=>n.refresh()}
@mfa-move=${d}
@mfa-act-forgive=${f}
></mfa-account>`;case`proof`:return j`<mfa-proof
.text=${i}
.pending=${c}
.failure=${l}
.purpose=${s.purpose}
.proofs=${r?.proofs??[]}
.profile=${s.session.profile}
@mfa-proof-submit=${e=>n.prove(e.proof)}
@mfa-move=${d}
@mfa-act-forgive=${f}
></mfa-proof>`}}function On(e){let{then:t}=e;return d(e)?.profile.email??(t.kind===`binding`?t.binding.account:``)}function kn(e,t){switch(e.name){case`starting`:return t.wait.busy;case`login`:return t.login.title;case`register`:return t.register.title;case`code-prompt`:return t.code.title;case`recovery-entry`:return t.recovery.title;case`qr-binding`:return t.binding.title;case`recovery-codes`:return t.codes.title;case`account`:return R(t.account.title,{name:Gt(e.session.profile)});case`proof`:return t.proof[e.purpose].title}}var $=class extends L{constructor(...e){super(...e),this.locale=``,this.text={},this.service=``,this.fullPage=!1,this.noAutofocus=!1,this.manualSubmit=!1,this.#e=new le(this,(e,t,n)=>this.#s(e,t,n)),this.#t=new kt(this,{move:e=>this.#e.move(e),revived:()=>this.backend&&void this.#e.start(this.backend)}),this.#n=g,this.#r=g,this.#a=-1,this.#o=-1}static{this.styles=[xt,bt]}#e;#t;#n;#r;#i;#a;#o;connectedCallback(){super.connectedCallback(),this.#i=me(()=>this.requestUpdate())}disconnectedCallback(){super.disconnectedCallback(),this.#i?.()}willUpdate(e){let t=pe(this.locale);(e.has(`text`)||t!==this.#n)&&(this.#r=St(t,this.text)),this.#n=t,this.locale&&(this.lang=t.locale,this.dir=t.direction),e.has(`backend`)&&this.backend&&this.#e.start(this.backend)}update(e){super.update(e);let{state:t}=this.#e,n=Dn({state:t,flow:this.#e,features:this.backend?.features,text:this.#r,service:this.service,manualSubmit:this.manualSubmit,noAutofocus:this.noAutofocus&&t.visit<=1});t.visit!==this.#a&&I(N,this,{host:this}),this.#a=t.visit,I(n,this,{host:this})}updated(){let{screen:e,visit:t}=this.#e.state;this.#t.name(e,kn(e,this.#r),this.service),t!==this.#o&&(this.#o=t,this.#t.show(e),this.dispatchEvent(new _e(e.name)))}render(){let{name:e}=this.#e.state.screen;return j`
<div part="card">
<slot name="logo"></slot>
<slot name="before"></slot>
<slot name="${e}-before"></slot>
${e===`starting`?j`<div part="starting" role="status"><h1>${this.#r.wait.busy}</h1></div>`:N}
<slot></slot>
<slot name="${e}-after"></slot>
<slot name="after"></slot>
</div>
`}#s(e,t,n){let r=d(n.screen),i=d(e.screen);i&&!r&&this.dispatchEvent(new he(i.profile)),r&&!i&&this.dispatchEvent(new ge),t.type===`refused`&&this.dispatchEvent(new ve(t.failure.code)),t.type===`bound`&&this.dispatchEvent(new ye),t.type===`unbound`&&this.dispatchEvent(new be)}};return $.createProperty(`backend`,{attribute:!1}),$.createProperty(`locale`),$.createProperty(`text`,{attribute:!1}),$.createProperty(`service`),$.createProperty(`fullPage`,{type:Boolean,attribute:`full-page`}),$.createProperty(`noAutofocus`,{type:Boolean,attribute:`no-autofocus`}),$.createProperty(`manualSubmit`,{type:Boolean,attribute:`manual-submit`}),$=(customElements.define(`mfa-login`,$),$),e.ActEvent=y,e.AuthError=t,e.AuthFlow=le,e.CODE_LENGTH=r,e.CredentialsSubmitEvent=xe,e.LitElement=L,Object.defineProperty(e,"MfaLoginElement",{enumerable:!0,get:function(){return $}}),e.MoveEvent=v,e.addText=fe,e.asciiDigits=o,e.css=b,e.en=g,e.failureOf=n,e.html=j,e.nothing=N,e.oneTimeCode=s,e.svg=at,e})({});
