import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: '첫(?: ?번째|째)?|제?1; 둘째|두 ?번째|제?2; 셋째|세 ?번째|제?3; 넷째|네 ?번째|제?4; 다섯째|다섯 ?번째|제?5; 마지막',
  thirds: '초순|상순|초; 중순|중반|중; 하순|말',
  halves: '상; 하',
  seasons: '봄; 여름; 가을; 겨울',
  week: '{of}(?:의)? ?{n} ?주',
  third: '{of} ?{n}',
  quarter: '{of} ?{d} ?분기',
  half: '{of} ?{n}반기',
  season: '{of} ?{n}',
  decade: '{decade}년대',
  century: '{century}세기'
};
