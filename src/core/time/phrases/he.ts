import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'ה?ראשון|ה?ראשונה; ה?שני|ה?שנייה; ה?שלישי|ה?שלישית; ה?רביעי|ה?רביעית; ה?חמישי|ה?חמישית; ה?אחרון|ה?אחרונה',
  thirds: 'ב?(?:תחילת|ראשית); ב?אמצע; ב?(?:סוף|שלהי)',
  seasons: 'אביב; קיץ; סתיו; חורף',
  week: 'ה?שבוע {n} (?:של |ב)?{of}',
  third: '{n} (?:שנת |חודש )?{of}',
  quarter: 'ה?רבעון {n} (?:של )?(?:שנת )?{of}',
  half: 'ה?מחצית {n} (?:של )?(?:שנת )?{of}',
  season: '{n} {of}',
  decade: 'שנות ה[-־]?{decade}',
  century: 'המאה ה[-־]?{century}'
};
