// Vite with Vue, which is told that mfa-… are elements of the page and no components of its own.
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag) => tag.startsWith('mfa-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
