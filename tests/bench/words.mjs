const GROUPS = new Intl.NumberFormat('en');

/** 100,000 */
export const sizeOf = size => GROUPS.format(size);

/** Two significant digits below 10, one decimal below 100, none above. */
export const number = value => {
  if (!Number.isFinite(value)) return 'never';
  if (value >= 100) return GROUPS.format(Math.round(value));
  return value.toFixed(value < 10 ? 2 : 1).replace(/\.0+$/, '');
};

export const ms = value => (Number.isFinite(value) ? `${number(value)} ms` : 'never');

export const times = ratio => (Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : 'never');

export const nameOf = (peers, id) => peers.find(peer => peer.id === id)?.name ?? id;

/** A Markdown table: the columns of `texts` to the left, the others, numbers, to the right. */
export const table = (head, rows, texts = [0]) =>
  [head, head.map((_, index) => (texts.includes(index) ? '---' : '--:')), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
