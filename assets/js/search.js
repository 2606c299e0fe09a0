/*
 * Searches the site in the browser: fetches the few files of the index that a query needs (docs/search.md). Without this
 * script the page is an index of the site, to which the search field leads.
 */
(() => {
  "use strict";

  const form = document.querySelector("form[data-index]");
  if (!form) return;
  const { index, root, words: texts } = form.dataset;
  const say = JSON.parse(texts);
  const field = form.elements.q;
  const filters = ["kind", "year", "tag"];
  const list = document.getElementById("results");
  const status = document.getElementById("search-status");

  /* The first query fetches FILES files, and each later one about CHARACTERS; CHUNK is about what a file with results has. */
  const FILES = 7;
  const CHARACTERS = 62000;
  const CHUNK = 11500;
  const CHUNKS = 5;
  const SHOWN = 10;
  const MOMENTS = 3;
  const LAST = 38;
  const GROUP = 8;
  const NUMBERS = 128;
  const COMPLETIONS = 40;

  /* Words, as the bake splits and folds them. */

  const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{323af}";
  const PART = `(?![${UNSPACED}])[\\p{L}\\p{Nd}\\p{M}]`;
  const WORD = new RegExp(`((?:(?=[${UNSPACED}])[\\p{L}\\p{Nd}\\p{M}])+)|(?:${PART})+(?:['’](?:${PART})+)*`, "gu");
  const LETTERS = { "ς": "σ", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i" };

  const fold = (word) => word.toLowerCase().normalize("NFKD").toLowerCase()
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, "")
    .replace(/[ςßæœøłđðþı]/g, (letter) => LETTERS[letter]);

  function parts(word) {
    const all = word.split(/['’]/);
    const long = all.filter((part) => part.length > 2);
    return long.length ? long : [all.reduce((best, part) => (part.length > best.length ? part : best))];
  }

  /* Returns the words of a text with their places; a text without spaces gives pairs of characters. */
  function split(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      if (match[1]) {
        const run = [...match[1].normalize("NFKC")];
        if (run.length === 1) found.push({ word: run[0], at: match.index, length: match[0].length });
        for (let i = 0; i + 1 < run.length; i++) {
          found.push({ word: run[i] + run[i + 1], at: match.index + i, length: 2 });
        }
      } else {
        for (const part of parts(match[0])) {
          found.push({ word: fold(part), at: match.index + match[0].indexOf(part), length: part.length });
        }
      }
    }
    return found;
  }

  /* The files of the index. */

  const files = new Map();
  const fetched = { files: 0, characters: 0 };

  function load(name) {
    if (!files.has(name)) {
      fetched.files++;
      const file = fetch(index + name).then(async (response) => {
        if (!response.ok) throw new Error(`${name}: ${response.status}`);
        const text = await response.text();
        fetched.characters += text.length;
        return JSON.parse(text);
      });
      file.catch(() => files.delete(name));
      files.set(name, file);
    }
    return files.get(name);
  }

  const site = () => load("index.json");

  function bucket(text, buckets) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
    return Math.floor(((hash >>> 0) / 2 ** 32) * buckets);
  }

  async function shardOf(word) {
    const { first } = await site();
    const next = first.findIndex((beginning) => beginning > word);
    return load(`words/${next < 0 ? first.length : next}.json`);
  }

  /* Returns the length of the common beginning. */
  function common(one, other) {
    let length = 0;
    while (length < one.length && one[length] === other[length]) length++;
    return length;
  }

  /* Returns the stems that a word may mean, each with its entry and how sure that is. */
  async function stemsOf(word, unfinished) {
    const shard = await shardOf(word);
    const found = new Map();
    const add = (stem, entry, sure) => {
      if (!found.has(stem) || found.get(stem).sure < sure) found.set(stem, { entry, sure });
    };
    const near = [];
    for (const [stem, entry] of Object.entries(shard.words)) {
      for (const written of Object.keys(entry[0])) {
        if (written === word) add(stem, entry, 1);
        else if (unfinished && word.length > 2 && written.startsWith(word)) near.push([stem, entry, 0.6, entry[1]]);
      }
    }
    const aliases = Object.keys(shard.forms[word] ?? {});
    for (const stem of aliases) {
      const entry = (await shardOf(stem)).words[stem];
      if (entry) add(stem, entry, 1);
    }
    near.sort((one, other) => other[3] - one[3]);
    near.slice(0, COMPLETIONS).forEach(([stem, entry, sure]) => add(stem, entry, sure));
    if (!found.size) similar(word, shard).forEach(([stem, entry]) => add(stem, entry, 0.5));
    return found;
  }

  /* Returns the stems of the words that are most like an unknown form: only their endings differ. */
  function similar(word, shard) {
    let best = [];
    let most = Math.max(3, word.length - 4);
    for (const [stem, entry] of Object.entries(shard.words)) {
      for (const written of Object.keys(entry[0])) {
        const same = common(word, written);
        if (same < most || written.length - same > 4) continue;
        if (same > most) best = [];
        most = same;
        best.push([stem, entry]);
      }
    }
    return best;
  }

  const digit = (text, i) => text.charCodeAt(i) - 35 - (text.charCodeAt(i) > 92);

  /* Calls a function for each posting of an entry; docs/search.md describes the digits. */
  function postings([, , digits, inPassages], each) {
    let [at, document, passage] = [0, 0, 0];
    const number = () => {
      let [read, factor, next] = [0, 1, digit(digits, at++)];
      for (; next >= 2 * LAST; next = digit(digits, at++)) {
        read += (next - 2 * LAST) * factor;
        factor *= 91 - 2 * LAST;
      }
      return [read + (next >> 1) * factor, next % 2];
    };
    while (at < digits.length) {
      const [difference, often] = number();
      document += difference;
      if (inPassages) passage = number()[0] + (difference ? 0 : passage);
      each(document, passage, often ? digit(digits, at++) : 1);
    }
  }

  /* Returns the part of the weight BM25 that depends on the document. */
  function weight({ lengths, passages, average }, number, passage, times) {
    const step = passage ? digit(passages[number], passage - 1) : digit(lengths, number);
    const more = step - 24;
    const length = more < 8 ? step : 24 + (((more & 7) | 8) << ((more >> 3) - 1));
    return times / (times + 0.3 + (0.9 * length) / average);
  }

  /* Searching: the documents and passages with the words of a query, the best first. */

  async function search(query, chosen, unfinished) {
    const root = await site();
    const words = split(query);
    const scores = new Map();
    const marked = new Set();
    const stems = await Promise.all(
      words.map(({ word, at, length }) => stemsOf(word, unfinished && at + length === query.length)));
    for (const meant of stems) {
      const ofWord = new Map();
      for (const { entry, sure } of meant.values()) {
        Object.keys(entry[0]).forEach((written) => marked.add(written));
        const rare = Math.log(1 + (root.documents - entry[1] + 0.5) / (entry[1] + 0.5)) * sure;
        postings(entry, (number, passage, times) => {
          const key = number * 4096 + passage;
          ofWord.set(key, Math.max(ofWord.get(key) ?? 0, rare * weight(root, number, passage, times)));
        });
      }
      ofWord.forEach((score, key) => scores.set(key, (scores.get(key) ?? 0) + score));
    }
    const allowed = await Promise.all(chosen.map(async (facet) => {
      const entry = (await shardOf(facet)).words[facet];
      const numbers = new Set();
      if (entry) postings(entry, (number) => numbers.add(number));
      return numbers;
    }));
    const hits = [...scores]
      .filter(([key]) => allowed.every((numbers) => numbers.has(Math.floor(key / 4096))))
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .map(([key]) => ({ number: Math.floor(key / 4096), passage: key % 4096 }));
    return { results: grouped(hits), marked };
  }

  /* Puts the passages of a talk together with the talk. */
  function grouped(hits) {
    const results = new Map();
    for (const hit of hits) {
      const result = results.get(hit.number) ?? { number: hit.number, passages: [] };
      if (hit.passage && result.passages.length < MOMENTS) result.passages.push(hit.passage);
      result.first ??= hit;
      results.set(hit.number, result);
    }
    return [...results.values()];
  }

  /* Results. */

  const chunkOf = ({ number, passage }) => (passage ? groupOf(number, passage) : `documents/${Math.floor(number / NUMBERS)}.json`);
  let known = { first: [], passageChunks: 0 };

  function groupOf(number, passage) {
    return `passages/${bucket(keyOf(number, passage), known.passageChunks)}.json`;
  }

  function keyOf(number, passage) {
    return `${number}/${Math.floor((passage - 1) / GROUP)}`;
  }

  /* Returns how many of the results can be shown with some more files. */
  function reach(results, from, most) {
    const needed = new Set();
    let to = from;
    while (to < results.length && to - from < SHOWN) {
      const name = chunkOf(results[to].first);
      if (!files.has(name)) needed.add(name);
      if (needed.size > most) break;
      to++;
    }
    return to;
  }

  async function read(result) {
    const { number, first } = result;
    const file = await load(chunkOf(first));
    const [url, title, date, kind, ...rest] = first.passage
      ? file.passages[keyOf(number, first.passage)]
      : file.documents[number];
    const moments = [];
    for (const passage of result.passages) {
      /* Only from files that are here already. */
      const name = groupOf(number, passage);
      const group = files.has(name) && (await load(name)).passages[keyOf(number, passage)];
      if (group) moments.push(group[4 + ((passage - 1) % GROUP)]);
    }
    moments.sort((one, other) => one[0] - other[0]);
    return { url, title, date, kind, excerpt: first.passage ? "" : rest[0], people: first.passage ? "" : rest[1], moments };
  }

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  function highlighted(name, text, marked) {
    const made = element(name);
    let end = 0;
    for (const { word, at, length } of split(text)) {
      if (!marked.has(word) || at < end) continue;
      made.append(text.slice(end, at), element("mark", text.slice(at, at + length)));
      end = at + length;
    }
    made.append(text.slice(end));
    return made;
  }

  const two = (number) => String(number).padStart(2, "0");

  function clock(seconds) {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return (hours ? `${hours}:${two(minutes)}` : minutes) + `:${two(seconds % 60)}`;
  }

  /* The fragment that a page with a transcript has at a time: t=1h2m3s. */
  function anchor(seconds) {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60);
    return `#t=${hours ? `${hours}h` : ""}${minutes ? `${minutes % 60}m` : ""}${seconds % 60}s`;
  }

  const page = document.documentElement.dir || "ltr";
  const leftwards = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

  /* Text in the direction of its letters, as in lib/bidi.ftlh of the theme. */
  function isolated(text, marked) {
    const made = highlighted("bdi", text, marked);
    const first = text.match(page === "rtl" ? leftwards : /\p{L}/u)?.[0] ?? "";
    if (page === "ltr") made.dir = leftwards.test(first) ? "rtl" : "ltr";
    else made.dir = first || !/\p{L}/u.test(text) ? "rtl" : "ltr";
    return made;
  }

  function paragraph(text, marked) {
    const made = element("p");
    made.append(isolated(text, marked));
    return made;
  }

  function item(result, marked) {
    const made = element("li");
    const heading = element("h2");
    const link = element("a", "", { href: root + result.url });
    link.append(isolated(result.title, marked));
    heading.append(link);
    const facts = [say.kinds[result.kind] ?? "", result.people, result.date && day(result.date)].filter(Boolean);
    const note = element("p", "", { class: "note" });
    facts.forEach((fact, index) => note.append(index ? " · " : "", isolated(fact, new Set())));
    made.append(heading, note);
    if (result.excerpt) made.append(paragraph(result.excerpt, marked));
    for (const [seconds, text] of result.moments) {
      const moment = paragraph(text, marked);
      if (seconds >= 0) {
        moment.prepend(element("a", clock(seconds), { class: "time", href: root + result.url + anchor(seconds) }), " ");
      }
      made.append(moment);
    }
    return made;
  }

  function day(date) {
    const [year, month, number] = date.split("-").map(Number);
    return new Date(year, month - 1, number)
      .toLocaleDateString(document.documentElement.lang, { calendar: "gregory", year: "numeric", month: "short", day: "numeric" });
  }

  /* The page. */

  const more = element("button", say.more, { type: "button", class: "more" });
  let current = 0;
  more.hidden = true;
  list.after(more);

  async function append(found, from, run, most) {
    const to = reach(found.results, from, most);
    const items = await Promise.all(found.results.slice(from, to).map((result) => read(result)));
    if (run !== current) return;
    if (from === 0) list.replaceChildren();
    list.append(...items.map((result) => item(result, found.marked)));
    more.hidden = to === found.results.length;
    more.onclick = async () => {
      await append(found, to, run, CHUNKS);
      list.children[to]?.querySelector("a").focus();
    };
  }

  async function show(unfinished) {
    const run = ++current;
    const before = { ...fetched };
    const query = field.value.trim();
    const chosen = filters.filter((name) => form.elements[name]?.value).map((name) => `${name}:${form.elements[name].value}`);
    document.body.toggleAttribute("data-searching", query !== "");
    if (!query) {
      list.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    try {
      const found = await search(query, chosen, unfinished);
      known = await site();
      if (run !== current) return;
      const most = before.files > 1 ? (CHARACTERS - fetched.characters + before.characters) / CHUNK : FILES - fetched.files;
      await append(found, 0, run, Math.min(CHUNKS, Math.max(1, Math.floor(most))));
      if (run !== current) return;
      const count = found.results.length;
      status.textContent = (count === 0 ? say.none : count === 1 ? say.one : say.many)
        .replace("{count}", count.toLocaleString(document.documentElement.lang)).replace("{query}", query);
    } catch (problem) {
      if (run === current) status.textContent = say.failed;
      console.error(problem);
    }
  }

  function address() {
    const next = new URL(location.href);
    ["q", ...filters].forEach((name) => {
      const value = form.elements[name]?.value.trim();
      if (value) next.searchParams.set(name, value);
      else next.searchParams.delete(name);
    });
    history.replaceState(null, "", next);
  }

  /* Returns true if the last word is so short that the words it begins are in many files. */
  function isBeginning() {
    const { word = "" } = split(field.value).pop() ?? {};
    return /^[a-z]{1,2}$/.test(word) || (word && known.first.some((beginning) => beginning.length > word.length && beginning.startsWith(word)));
  }

  field.addEventListener("focus", async () => (known = await site()), { once: true });

  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      address();
      show(true);
    }, isBeginning() ? 600 : 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    address();
    show(false);
  });

  /* The arrow keys move between the field and the results. */
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...list.querySelectorAll("h2 a")];
    const at = document.activeElement === field ? -1 : links.indexOf(document.activeElement);
    if (!step || event.altKey || event.ctrlKey || event.metaKey || (at < 0 && document.activeElement !== field)) return;
    const next = at + step < 0 ? field : links[at + step];
    if (next && (at >= 0 || step > 0)) {
      event.preventDefault();
      next.focus();
    }
  });

  const asked = new URL(location.href).searchParams;
  ["q", ...filters].forEach((name) => {
    if (form.elements[name] && asked.has(name)) form.elements[name].value = asked.get(name);
  });
  show(false);
})();
