/*! MIT License; what is inside: THIRD-PARTY-LICENSES.txt */
"use strict";var main=(function(e){var t=globalThis.MfaLogin.LitElement,n=globalThis.MfaLogin.html,r=globalThis.MfaLogin.nothing,i=globalThis.MfaLoginStates.applyTheme,a=globalThis.MfaLoginStates.showState,o=globalThis.MfaLoginStates.states,s={title:`All states`,theme:`Theme`,themes:{system:`System`,light:`Light`,dark:`Dark`},language:`Language`,screens:`Screens`,service:`Example`},c=[[`en`,`English`],[`zh-CN`,`简体中文`],[`ar`,`العربية`],[`en-XA`,`Pseudo`]],l=new Map;for(let e of Object.keys(o)){let t=e.replace(/\..*/,``);l.set(t,[...l.get(t)??[],e])}var u=class extends t{static{this.properties={name:{},locale:{},shown:{type:Boolean,reflect:!0}}}async show(){this.shown=!0,await this.updateComplete,await a(this.renderRoot.querySelector(`mfa-login`),this.name)}render(){return this.shown?n`<mfa-login inert no-autofocus service=${s.service} .locale=${this.locale}></mfa-login>`:r}},d=class extends t{static{this.properties={theme:{attribute:!1},language:{attribute:!1}}}#e=new Set;#t=new IntersectionObserver(e=>{for(let{isIntersecting:t,target:n}of e)t&&this.#l(n)},{rootMargin:`50%`});constructor(){super(),this.language=`en`}connectedCallback(){super.connectedCallback(),window.addEventListener(`beforeprint`,this.#c)}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener(`beforeprint`,this.#c),this.#t.disconnect(),this.#e.clear()}updated(e){e.has(`theme`)&&i(this.theme),e.has(`language`)&&this.#o()}createRenderRoot(){return this}render(){return n`
<header class="states-header">
<h1>${s.title}</h1>
<label>
${s.theme}
<select id="theme" @change=${this.#i}>
<option value="">${s.themes.system}</option>
<option value="light">${s.themes.light}</option>
<option value="dark">${s.themes.dark}</option>
</select>
</label>
<label>
${s.language}
<select id="language" @change=${this.#a}>
${c.map(([e,t])=>n`<option value=${e} lang=${e}>${t}</option>`)}
</select>
</label>
</header>
<nav aria-label=${s.screens}>
${Array.from(l.keys(),e=>n`<a href="#${e}">${e}</a> `)}
</nav>
${Array.from(l,([e,t])=>this.#n(e,t))}
`}#n(e,t){return n`
<section id=${e} aria-labelledby="${e}-states">
<h2 id="${e}-states">${e}</h2>
<ul class="states-list">
${t.map(e=>n`
<li>
<h3><a href=${this.#r(e)}>${e}</a></h3>
<mfa-state .name=${e} .locale=${this.language}></mfa-state>
</li>
`)}
</ul>
</section>
`}#r(e){return`./index.html#state=${e}${this.theme?`&theme=${this.theme}`:``}&lang=${this.language}`}#i(e){let{value:t}=e.currentTarget;this.theme=t===`light`||t===`dark`?t:void 0}#a(e){this.language=e.currentTarget.value}#o(){let e=this.#e.size>0;this.#t.disconnect();for(let e of this.querySelectorAll(`mfa-state`))this.#e.add(e),this.#t.observe(e);this.setAttribute(`aria-busy`,`true`),e||this.#s()}#s=()=>{let[e]=this.#e;e?(this.#l(e),(window.requestIdleCallback??window.requestAnimationFrame)(this.#s)):this.setAttribute(`aria-busy`,`false`)};#c=()=>this.#e.forEach(e=>this.#l(e));#l(e){this.#e.delete(e)&&e.show()}};return customElements.define(`mfa-state`,u),customElements.define(`mfa-states`,d),e.MfaState=u,e.MfaStates=d,e})({});
