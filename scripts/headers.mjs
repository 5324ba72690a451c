/**
 * Reads the text of a `_headers` file, as static hosts do (Netlify, Cloudflare Pages): a path on a
 * line of its own, its headers indented under it, `#` before a comment. Lines that are neither are
 * an error, so that a slip is seen here and not on the host.
 */
export function parseHeaders(text) {
  const rules = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      if (!content.startsWith('/')) {
        throw new RangeError(`_headers line ${index + 1}: expected a path, got "${content}"`);
      }
      rules.push({ path: content, headers: [] });
      continue;
    }
    const colon = content.indexOf(':');
    const rule = rules.at(-1);
    if (colon < 1 || !rule) {
      throw new RangeError(`_headers line ${index + 1}: expected "Name: value", got "${content}"`);
    }
    rule.headers.push([content.slice(0, colon).trim(), content.slice(colon + 1).trim()]);
  }
  return rules;
}

/** `*` stands for anything, `:name` for one step of a path. */
const matches = (pattern, path) => {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`).test(path);
};

/** The headers of every rule that fits `path`; a name given twice has its values joined by commas. */
export function headersFor(rules, path) {
  const found = {};
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue;
    for (const [name, value] of rule.headers) {
      const key = name.toLowerCase();
      found[key] = key in found ? `${found[key]}, ${value}` : value;
    }
  }
  return found;
}
