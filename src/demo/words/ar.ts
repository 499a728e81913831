/** What the demo tools say, in Arabic. */
import type { DemoWords } from './en.js';

export const ar: DemoWords = {
  title: 'أدوات العرض التجريبي',
  close: 'إغلاق',
  tour: {
    title: 'جولة إرشادية',
  },
  phone: {
    title: 'هاتف افتراضي',
  },
  requests: {
    title: 'الطلبات',
  },
  faults: {
    title: 'الأعطال',
  },
  theme: {
    title: 'المظهر',
    start: 'البدء من',
    own: 'هذه الصفحة',
    light: 'فاتح',
    dark: 'داكن',
    groups: { colours: 'الألوان', type: 'الخط', space: 'المسافات', shape: 'الشكل', card: 'البطاقة' },
    notValid: 'لا يقبل هذا المتغير هذه القيمة.',
    reset: 'إعادة الضبط',
    resetAll: 'إعادة ضبط الكل',
    contrast: 'التباين',
    low: 'منخفض جدًا: {low} من {count}',
    needs: 'المطلوب {ratio}',
    testQr: 'اختبار رمز QR',
    qrReads: 'يمكن قراءة رمز QR.',
    qrFails: 'تتعذر قراءة رمز QR.',
    notLoaded: 'تعذر التحميل. حاول مرة أخرى.',
  },
  inspect: {
    title: 'فحص',
    how: 'انقر أو المس أو استخدم الأسهم. مفتاح Escape للإنهاء.',
    point: 'الإشارة إلى البطاقة',
    previous: 'السابق',
    next: 'التالي',
    textKey: 'مفتاح النص',
    tokens: 'متغيرات التصميم',
    rule: 'القاعدة',
  },
  oneFile: {
    title: 'ملف واحد',
  },
};
