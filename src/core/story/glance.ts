/** Fields that are picked out of the items of one list of the root while these are passed. */
export interface Watch {
  readonly list: string;
  readonly fields: readonly string[];
}

/**
 * Picks them out of a text of JSON that is looked through sign by sign. All places are in the text as it
 * is at the time; none is kept from one item to the next.
 */
export interface Glance {
  /** The items that have been passed, with nothing but the fields picked out. */
  readonly items: readonly object[];
  /** A list of the root begins; `name` as it is written. */
  list(name: string): void;
  /** An item of that list begins: an object, or something else. */
  begin(object: boolean): void;
  /** A string of the item itself, from its first quote to behind its last. */
  string(text: string, from: number, to: number): void;
  /** The name of a field is over, and its value begins. */
  value(from: number): void;
  /** A field of the item is over. */
  field(text: string, to: number): void;
  /** The item is over. */
  end(text: string, to: number): void;
}

export const createGlance = ({ list, fields }: Watch): Glance => {
  const watched = JSON.stringify(list);
  let items: object[] = [];
  /** Whether the list that is being passed is the one. */
  let inside = false;
  let item: Record<string, unknown> | null = null;
  /** The name of the field where it is one of those, else empty. */
  let key = '';
  /** Where the value of the field begins, or -1 before it. */
  let start = -1;

  const field = (text: string, to: number) => {
    // What is no string can be a number.
    if (item && start >= 0 && key !== '') item[key] = Number(text.slice(start, to));
    start = -1;
  };
  return {
    get items() {
      return items;
    },
    list(name) {
      inside = name === watched;
      // Of two lists with one name the last counts.
      if (inside) items = [];
    },
    begin(object) {
      if (!inside || !object) return;
      item = {};
      start = -1;
    },
    string(text, from, to) {
      if (!item) return;
      if (start < 0) {
        // To cut each name out takes longer than to see that it is none of these.
        const length = to - from - 2;
        key = '';
        for (const name of fields) {
          if (name.length === length && text.startsWith(name, from + 1)) key = name;
        }
      } else if (key !== '') {
        const written = text.slice(from + 1, to - 1);
        item[key] = written.includes('\\') ? JSON.parse(text.slice(from, to)) : written;
        key = '';
      }
    },
    value(from) {
      start = from;
    },
    field,
    end(text, to) {
      field(text, to);
      if (item) items.push(item);
      item = null;
    }
  };
};
