/*! MIT License; what is inside: THIRD-PARTY-LICENSES.txt */
"use strict";var MfaLoginDemo=(function(e){var t=globalThis.MfaLogin.LitElement,n=globalThis.MfaLogin.css,r=globalThis.MfaLogin.html,i=new CSSStyleSheet;i.replaceSync(`@media (min-width: 64rem) { body { padding-inline-end: 26rem; } }`);function a(e){let t=document.adoptedStyleSheets.filter(e=>e!==i);(t.length!==document.adoptedStyleSheets.length||e)&&(document.adoptedStyleSheets=e?[...t,i]:t)}var o=n` :host{--tool-surface:light-dark(#ffffff,#171b22);--tool-sunken:light-dark(#f3f5f8,#10141a);--tool-text:light-dark(#161b22,#e8ecf2);--tool-quiet:light-dark(#525c6a,#a9b3c1);--tool-line:light-dark(#d5dbe3,#313945);--tool-edge:light-dark(#7f8998,#778294);--tool-accent:light-dark(#0b6b6b,#6fd6d0);--tool-on-accent:light-dark(#ffffff,#062b2b);--tool-danger:light-dark(#a3261c,#ffb0a8);--tool-success:light-dark(#17663a,#86dba6);--tool-radius:.5rem;--tool-mono:ui-monospace,'SF Mono','Cascadia Mono',Menlo,Consolas,monospace;display:block;color:var(--tool-text);font:.875rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif}:host([hidden]),[hidden]{display:none !important}p,ul,ol,dl,dd,h2,h3{margin:0;padding:0}h3{font-size:1em;font-weight:600}button,input,select,textarea{box-sizing:border-box;color:inherit;font:inherit}button,select,input:not([type='checkbox'],[type='radio'],[type='range'],[type='color']){min-block-size:2.75rem;padding:.25rem .75rem;border:1px solid var(--tool-edge);border-radius:var(--tool-radius);background:var(--tool-surface)}button{cursor:pointer;overflow-wrap:anywhere}button:hover{background:var(--tool-sunken)}button[aria-disabled='true'],button:disabled{color:var(--tool-quiet);cursor:default}button.main{border-color:transparent;background:var(--tool-accent);color:var(--tool-on-accent);font-weight:600}input[type='checkbox'],input[type='radio']{inline-size:1.25rem;block-size:1.25rem;margin:0;accent-color:var(--tool-accent)}input[type='range']{inline-size:100%;min-block-size:2.75rem;margin:0;accent-color:var(--tool-accent)}label.row{display:flex;align-items:center;gap:.625rem;min-block-size:2.75rem}code,pre{font-family:var(--tool-mono);font-size:.8125rem}pre{overflow:auto;margin:0;padding:.625rem;border-radius:var(--tool-radius);background:var(--tool-sunken);white-space:pre-wrap;overflow-wrap:anywhere}:focus-visible{outline:2px solid var(--tool-accent);outline-offset:2px}.stack{display:grid;gap:.75rem;min-inline-size:0}.actions{display:flex;flex-wrap:wrap;gap:.5rem}.quiet{color:var(--tool-quiet)}.failed{color:var(--tool-danger)}.visually-hidden{position:absolute;overflow:hidden;inline-size:1px;block-size:1px;clip-path:inset(50%);white-space:nowrap}@media (forced-colors: active){button.main{border-color:ButtonText}}`,s={title:`أدوات العرض التجريبي`,close:`إغلاق`,tour:{title:`جولة إرشادية`},phone:{title:`هاتف افتراضي`},requests:{title:`الطلبات`},faults:{title:`الأعطال`},theme:{title:`المظهر`},inspect:{title:`فحص`},oneFile:{title:`ملف واحد`}},c={title:`Demo tools`,close:`Close`,tour:{title:`Guided tour`},phone:{title:`Virtual phone`},requests:{title:`Requests`},faults:{title:`Faults`},theme:{title:`Theme`},inspect:{title:`Inspect`},oneFile:{title:`One file`}},l={en:c,"zh-CN":{title:`演示工具`,close:`关闭`,tour:{title:`导览`},phone:{title:`虚拟手机`},requests:{title:`请求记录`},faults:{title:`故障模拟`},theme:{title:`主题`},inspect:{title:`检视`},oneFile:{title:`单文件下载`}},ar:s},u=e=>l[e]??c,d=class extends t{constructor(...e){super(...e),this.words=c}static{this.styles=[o]}};d.createProperty(`page`,{attribute:!1}),d.createProperty(`words`,{attribute:!1});var f=class extends d{render(){return r``}};f=(customElements.define(`mfa-demo-tour`,f),f);var p=class extends d{render(){return r``}};p=(customElements.define(`mfa-demo-phone`,p),p);var m=class extends d{render(){return r``}};m=(customElements.define(`mfa-demo-requests`,m),m);var h=class extends d{render(){return r``}};h=(customElements.define(`mfa-demo-faults`,h),h);var g=class extends d{render(){return r``}};g=(customElements.define(`mfa-demo-theme`,g),g);var _=class extends d{render(){return r``}};_=(customElements.define(`mfa-demo-inspect`,_),_);var v=class extends d{render(){return r``}};v=(customElements.define(`mfa-demo-one-file`,v),v);var y=`mfa-login.demo.open`,b=class extends t{constructor(...e){super(...e),this.open=x(),this.#e=new MutationObserver(()=>this.requestUpdate())}static{this.styles=[o,n` :host{inline-size:100%}aside{box-sizing:border-box;inline-size:100%;border:1px solid var(--tool-line);border-radius:.75rem;background:var(--tool-surface)}header{display:flex;align-items:center;justify-content:space-between;gap:.75rem;padding:.75rem 1rem}h2{font-size:1rem;font-weight:650}details{border-block-start:1px solid var(--tool-line)}summary{padding:.75rem 1rem;border-radius:var(--tool-radius);font-weight:600;cursor:pointer}summary:focus-visible{outline-offset:-3px}details>:not(summary){padding:.25rem 1rem 1rem}.launcher{margin:0 auto;display:block}@media (min-width: 64rem){aside{position:fixed;inset-block:1rem;inset-inline-end:1rem;inline-size:24rem;overflow:auto;overscroll-behavior:contain}.launcher{position:fixed;inset-block-end:1rem;inset-inline-end:1rem}}@media print{:host{display:none}}`]}#e;connectedCallback(){super.connectedCallback(),this.#e.observe(document.documentElement,{attributeFilter:[`lang`]})}disconnectedCallback(){super.disconnectedCallback(),this.#e.disconnect()}updated(){a(this.open)}render(){let e=u(document.documentElement.lang),{page:t}=this;return this.open?r`
<aside aria-labelledby="title">
<header>
<h2 id="title" tabindex="-1">${e.title}</h2>
<button aria-expanded="true" @click=${()=>this.#t(!1)}>${e.close}</button>
</header>
<details open>
<summary>${e.tour.title}</summary>
<mfa-demo-tour .page=${t} .words=${e}></mfa-demo-tour>
</details>
<details open>
<summary>${e.phone.title}</summary>
<mfa-demo-phone .page=${t} .words=${e}></mfa-demo-phone>
</details>
<details>
<summary>${e.requests.title}</summary>
<mfa-demo-requests .page=${t} .words=${e}></mfa-demo-requests>
</details>
<details>
<summary>${e.faults.title}</summary>
<mfa-demo-faults .page=${t} .words=${e}></mfa-demo-faults>
</details>
<details>
<summary>${e.theme.title}</summary>
<mfa-demo-theme .page=${t} .words=${e}></mfa-demo-theme>
</details>
<details>
<summary>${e.inspect.title}</summary>
<mfa-demo-inspect .page=${t} .words=${e}></mfa-demo-inspect>
</details>
<details>
<summary>${e.oneFile.title}</summary>
<mfa-demo-one-file .page=${t} .words=${e}></mfa-demo-one-file>
</details>
</aside>
`:r`<button class="launcher" aria-expanded="false" @click=${()=>this.#t(!0)}>
${e.title}
</button>`}async#t(e){this.open=e,S(e),await this.updateComplete,this.renderRoot.querySelector(e?`#title`:`.launcher`)?.focus()}};b.createProperty(`page`,{attribute:!1}),b.createProperty(`open`,{state:!0,attribute:!1}),b=(customElements.define(`mfa-demo-tools`,b),b);function x(){try{return sessionStorage.getItem(y)!==null}catch{return!1}}function S(e){try{e?sessionStorage.setItem(y,``):sessionStorage.removeItem(y)}catch{}}function C(e){let t=new b;t.page=e,document.body.append(t)}return e.startTools=C,e})({});
