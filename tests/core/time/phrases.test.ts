import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/build/languages.ts';
import { readTypedDate } from '../../../src/core/time/typed-date.ts';
import { loadPhrases } from '../../../src/element/phrases.ts';

const tables = new Map(
  await Promise.all(
    [...LANGUAGES.keys()].map(async locale => [locale, await loadPhrases(locale)] as const)
  )
);

const read = (text: string, locale: string) => {
  const phrases = tables.get(locale.split('-')[0] ?? '') ?? null;
  const date = readTypedDate(text, { locale, zone: 'UTC', phrases });
  return date ? `${date.precision} ${date.edtf}` : null;
};

const LAST_WEEK = 'week 2019-10-28/2019-11-03';
const FIRST_WEEK = 'week 2019-09-30/2019-10-06';
const EARLY = 'third 2019-10-01/2019-10-10';
const MID = 'third 2019-10-11/2019-10-20';
const LATE = 'third 2019-10-21/2019-10-31';
const YEAR_START = 'third 2019-01/2019-04';
const YEAR_END = 'third 2019-09/2019-12';
const Q3 = 'quarter 2019-07/2019-09';
const H1 = 'half 2019-01/2019-06';
const H2 = 'half 2019-07/2019-12';
const SUMMER = 'season 2019-22';
const NINETIES = 'decade 199X';
const CENTURY = 'century 18XX';

const PHRASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'last week of October 2019': LAST_WEEK,
    'mid-October 2019': MID,
    'end of 2019': YEAR_END,
    'third quarter of 2019': Q3,
    'H2 2019': H2,
    'late 1990s': 'third 1997/1999',
    'the 19th century': CENTURY
  },
  de: {
    'letzte Woche im Oktober 2019': LAST_WEEK,
    'erste Oktoberwoche 2019': FIRST_WEEK,
    'Anfang Oktober 2019': EARLY,
    'Mitte Oktober 2019': MID,
    'Ende 2019': YEAR_END,
    'Anfang des Jahres 2019': YEAR_START,
    '3. Quartal 2019': Q3,
    'Q3 2019': Q3,
    'zweites Halbjahr 2019': H2,
    'Sommer 2019': SUMMER,
    '1990er-Jahre': NINETIES,
    'Ende der 1990er Jahre': 'third 1997/1999',
    '19. Jahrhundert': CENTURY
  },
  es: {
    'última semana de octubre de 2019': LAST_WEEK,
    'a principios de octubre de 2019': EARLY,
    'mediados de octubre de 2019': MID,
    'finales de 2019': YEAR_END,
    'tercer trimestre de 2019': Q3,
    'primer semestre de 2019': H1,
    'verano de 2019': SUMMER,
    'los años 1990': NINETIES,
    'siglo XIX': CENTURY
  },
  fr: {
    'dernière semaine d’octobre 2019': LAST_WEEK,
    "la première semaine d'octobre 2019": FIRST_WEEK,
    'début octobre 2019': EARLY,
    'mi-octobre 2019': MID,
    'fin décembre 2019': 'third 2019-12-21/2019-12-31',
    'fin 2019': YEAR_END,
    '3e trimestre 2019': Q3,
    'T3 2019': Q3,
    'été 2019': SUMMER,
    'années 1990': NINETIES,
    'XIXe siècle': CENTURY
  },
  it: {
    'ultima settimana di ottobre 2019': LAST_WEEK,
    'l’ultima settimana di ottobre 2019': LAST_WEEK,
    'inizio ottobre 2019': EARLY,
    'metà ottobre 2019': MID,
    'fine 2019': YEAR_END,
    'terzo trimestre 2019': Q3,
    'estate 2019': SUMMER,
    'anni 1990': NINETIES,
    'XIX secolo': CENTURY
  },
  nl: {
    'laatste week van oktober 2019': LAST_WEEK,
    'begin oktober 2019': EARLY,
    'eind 2019': YEAR_END,
    'derde kwartaal van 2019': Q3,
    'zomer 2019': SUMMER,
    'jaren 1990': NINETIES,
    '19e eeuw': CENTURY
  },
  pl: {
    'ostatni tydzień października 2019': LAST_WEEK,
    'na początku października 2019': EARLY,
    'połowa października 2019 r.': MID,
    'koniec 2019 roku': YEAR_END,
    'III kwartał 2019': Q3,
    'latem 2019': SUMMER,
    'XIX wiek': CENTURY
  },
  pt: {
    'última semana de outubro de 2019': LAST_WEEK,
    'início de outubro de 2019': EARLY,
    'meados de outubro de 2019': MID,
    'fim de 2019': YEAR_END,
    '3º trimestre de 2019': Q3,
    'verão de 2019': SUMMER,
    'década de 1990': NINETIES,
    'século XIX': CENTURY
  },
  tr: {
    'Ekim 2019’un son haftası': LAST_WEEK,
    'Ekim 2019 başı': EARLY,
    'Ekim 2019 ortası': MID,
    '2019 sonu': YEAR_END,
    '2019’un üçüncü çeyreği': Q3,
    '2019 yazı': SUMMER,
    '1990’lar': NINETIES,
    '19. yüzyıl': CENTURY
  },
  uk: {
    'останній тиждень жовтня 2019': LAST_WEEK,
    'початок жовтня 2019': EARLY,
    'середина жовтня 2019 року': MID,
    'кінець 2019 року': YEAR_END,
    'III квартал 2019': Q3,
    'літо 2019': SUMMER,
    '1990-ті роки': NINETIES
  },
  ar: {
    'الأسبوع الأخير من أكتوبر 2019': LAST_WEEK,
    'أوائل أكتوبر 2019': EARLY,
    'منتصف أكتوبر ٢٠١٩': MID,
    'نهاية عام 2019': YEAR_END,
    'الربع الثالث من عام 2019': Q3,
    'صيف 2019': SUMMER
  },
  he: {
    'השבוע האחרון של אוקטובר 2019': LAST_WEEK,
    'תחילת אוקטובר 2019': EARLY,
    'אמצע אוקטובר 2019': MID,
    'סוף 2019': YEAR_END,
    'רבעון שלישי 2019': Q3,
    'קיץ 2019': SUMMER
  },
  fa: {
    'هفتهٔ آخر اکتبر ۲۰۱۹': LAST_WEEK,
    'آخرین هفته اکتبر ۲۰۱۹': LAST_WEEK,
    'اوایل اکتبر ۲۰۱۹': EARLY,
    'اواسط اکتبر ۲۰۱۹': MID,
    'اواخر سال ۲۰۱۹': YEAR_END,
    'سه‌ماههٔ سوم ۲۰۱۹': Q3,
    'دههٔ ۱۹۹۰': NINETIES
  },
  hi: {
    'अक्टूबर 2019 का आख़िरी सप्ताह': LAST_WEEK,
    'अक्टूबर 2019 की शुरुआत': EARLY,
    'अक्टूबर 2019 के मध्य में': MID,
    '2019 का अंत': YEAR_END,
    '2019 की तीसरी तिमाही': Q3,
    '1990 का दशक': NINETIES
  },
  ja: {
    '2019年10月の最終週': LAST_WEEK,
    '2019年10月第1週': FIRST_WEEK,
    '2019年10月上旬': EARLY,
    '2019年10月中旬': MID,
    '2019年10月末': LATE,
    '2019年末': YEAR_END,
    '2019年第3四半期': Q3,
    '2019年上半期': H1,
    '2019年夏': SUMMER,
    '1990年代': NINETIES,
    '19世紀': CENTURY
  },
  ko: {
    '2019년 10월 마지막 주': LAST_WEEK,
    '2019년 10월 초': EARLY,
    '2019년 10월 중순': MID,
    '2019년 말': YEAR_END,
    '2019년 3분기': Q3,
    '2019년 하반기': H2,
    '2019년 여름': SUMMER,
    '1990년대': NINETIES
  },
  zh: {
    '2019年10月最后一周': LAST_WEEK,
    '2019年10月第一周': FIRST_WEEK,
    '2019年10月上旬': EARLY,
    '2019年10月中旬': MID,
    '2019年底': YEAR_END,
    '2019年年初': YEAR_START,
    '2019年第三季度': Q3,
    '2019年下半年': H2,
    '2019年夏天': SUMMER,
    '1990年代': NINETIES,
    '19世纪': CENTURY
  }
};

describe.each(Object.entries(PHRASES))('phrases in %s', (locale, phrases) => {
  it('are read as those who say them mean them', () => {
    const told = Object.keys(phrases).map(text => [text, read(text, locale)]);
    expect(Object.fromEntries(told)).toEqual(phrases);
  });

  it('may be English, and are not read in another language', () => {
    expect(read('last week of October 2019', locale)).toBe(LAST_WEEK);
    const others = Object.keys(phrases).filter(text => read(text, 'en') === null);
    expect(others.length > 0).toBe(locale !== 'en');
  });
});

describe('phrases', () => {
  it('are there in every language', () => {
    expect(Object.keys(PHRASES).sort()).toEqual([...LANGUAGES.keys()].sort());
    const without = [...tables].filter(([, table]) => table === null).map(([locale]) => locale);
    // English is read without being asked for.
    expect(without).toEqual(['en']);
  });

  it('are those of English where there are none in a language', async () => {
    expect(await loadPhrases('cy')).toBeNull();
    expect(await loadPhrases('pt-BR')).toBe(tables.get('pt'));
    expect(read('end of 2019', 'cy')).toBe(YEAR_END);
  });

  it('are read under the tag of a region, in whatever case they are typed', () => {
    expect(read('ENDE OKTOBER 2019', 'de-AT')).toBe(LATE);
    expect(read('fim de 2019', 'pt-BR')).toBe(YEAR_END);
  });

  it('are none where what they are of is no date', () => {
    const none = ['Ende der Sitzung', 'fin de partie', 'début', 'konec', '最終週', 'son haftası'];
    const locales = ['de', 'fr', 'fr', 'pl', 'ja', 'tr'];
    expect(none.map((text, at) => read(text, locales[at] ?? 'en'))).toEqual(none.map(() => null));
  });

  it('never make a reader wait or fail, whatever is typed', () => {
    const words = Object.values(PHRASES).flatMap(phrases =>
      Object.keys(phrases).flatMap(text => text.split(' '))
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 9 }),
        fc.constantFrom(...Object.keys(PHRASES)),
        (some, locale) => {
          const phrases = tables.get(locale) ?? null;
          const date = readTypedDate(some.join(' '), { locale, zone: 'UTC', phrases });
          if (date) expect(date.span.lo).toBeLessThan(date.span.hi);
        }
      ),
      { numRuns: 1000 }
    );
  });
});
