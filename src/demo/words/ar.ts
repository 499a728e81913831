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
  },
  inspect: {
    title: 'فحص',
  },
  oneFile: {
    title: 'ملف واحد',
  },
};
