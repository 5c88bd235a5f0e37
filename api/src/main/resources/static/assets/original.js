// Shows the original PDF beside its text: pages are drawn when they come into sight, and the words
// that a fact stands on are marked. Nothing is loaded before a page is wanted.
const pane = document.querySelector('.original');
if (pane) {
  start();
}

function start() {
  const wide = matchMedia('(min-width: 1101px)');
  let viewer;
  const open = () => (viewer ??= load(pane).catch((failure) => tell('原文件打不开：' + failure.message + '。可点“单独打开”。')));

  const show = async (page, quote) => {
    if (!wide.matches) {
      pane.classList.add('open');
      pane.querySelector('.close').focus();
    }
    (await open())?.show(Number(page), quote);
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-page]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      show(link.dataset.page, link.dataset.quote);
    }
  });
  const close = () => pane.classList.remove('open');
  pane.querySelector('.close').addEventListener('click', close);
  addEventListener('keydown', (event) => event.key === 'Escape' && close());

  const asked = new URLSearchParams(location.search);
  if (asked.has('page')) {
    toWords(asked.get('quote') ?? '');
    show(asked.get('page'), asked.get('quote'));
  } else if (wide.matches) {
    addEventListener('load', () => setTimeout(open, 50));
  }
}

/** Brings the words into sight in the text, too. */
function toWords(quote) {
  const plain = (text) => text.replace(/\s+/g, '');
  const words = plain(quote);
  const holds = (place) => words && plain(place.textContent).includes(words);
  const place = [...document.querySelectorAll('.text .fact, .text .proof')].find(holds) ?? [...document.querySelectorAll('.text .words')].find(holds);
  place?.scrollIntoView({ block: 'center' });
  place?.classList.add('sought');
}

function tell(words) {
  pane.querySelector('.told').textContent = words;
}

async function load(place) {
  tell('正在打开……');
  const base = place.dataset.viewer;
  const pdfjs = await import(base + 'build/pdf.min.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = base + 'build/pdf.worker.min.mjs';
  const file = await pdfjs.getDocument({
    url: place.dataset.file,
    cMapUrl: base + 'cmaps/',
    standardFontDataUrl: base + 'standard_fonts/',
    wasmUrl: base + 'wasm/',
    // The content security policy lets no page compile code.
    useWasm: false,
    isEvalSupported: false,
    disableAutoFetch: true,
  }).promise;
  const viewer = new Viewer(place, file);
  await viewer.layOut();
  tell('');
  return viewer;
}

class Viewer {
  constructor(place, file) {
    this.place = place;
    this.file = file;
    this.pages = place.querySelector('.pages');
    this.wanted = { page: 1, quote: '' };
    this.sight = new IntersectionObserver((entries) => entries.forEach((entry) => entry.isIntersecting && this.draw(entry.target)), { root: this.pages, rootMargin: '400px' });
  }

  /** One sheet a page, as high as the first page makes likely, until it is drawn. */
  async layOut() {
    const first = (await this.file.getPage(1)).getViewport({ scale: 1 });
    this.width = this.pages.clientWidth - 20;
    this.sheets = Array.from({ length: this.file.numPages }, (_, index) => {
      const sheet = document.createElement('div');
      sheet.className = 'sheet';
      sheet.dataset.number = index + 1;
      this.size(sheet, first);
      return sheet;
    });
    this.pages.replaceChildren(...this.sheets);
    this.sheets.forEach((sheet) => this.sight.observe(sheet));
    const turn = this.place.querySelector('.turn');
    turn.hidden = false;
    turn.addEventListener('click', ({ target }) => target.dataset.turn && this.show(this.current() + Number(target.dataset.turn)));
    this.pages.addEventListener('scroll', () => this.count(), { passive: true });
    this.count();
  }

  size(sheet, viewport) {
    sheet.style.width = this.width + 'px';
    sheet.style.height = (this.width * viewport.height) / viewport.width + 'px';
  }

  current() {
    const middle = this.pages.scrollTop + this.pages.clientHeight / 3;
    const sheet = this.sheets.findLast((one) => one.offsetTop - this.pages.offsetTop <= middle) ?? this.sheets[0];
    return Number(sheet.dataset.number);
  }

  count() {
    this.place.querySelector('.at').textContent = this.current() + ' / ' + this.file.numPages;
  }

  /** Scrolls to a page and, where words are given, marks them there. */
  async show(number, quote = '') {
    const sheet = this.sheets[Math.min(Math.max(number, 1), this.sheets.length) - 1];
    this.pages.querySelectorAll('.quote').forEach((mark) => mark.remove());
    tell('');
    this.pages.scrollTop = sheet.offsetTop - this.pages.offsetTop - 10;
    await this.draw(sheet);
    if (quote) {
      const marks = await this.mark(sheet, quote);
      if (marks.length === 0) {
        tell('此页未能定位原句');
      } else {
        this.pages.scrollTop = sheet.offsetTop - this.pages.offsetTop + marks[0].offsetTop - this.pages.clientHeight / 3;
      }
    }
  }

  draw(sheet) {
    this.sight.unobserve(sheet);
    return (sheet.drawn ??= this.paint(sheet));
  }

  async paint(sheet) {
    const page = await this.file.getPage(Number(sheet.dataset.number));
    const natural = page.getViewport({ scale: 1 });
    this.size(sheet, natural);
    const viewport = page.getViewport({ scale: this.width / natural.width });
    const sharp = Math.min(devicePixelRatio || 1, 2);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * sharp);
    canvas.height = Math.floor(viewport.height * sharp);
    sheet.append(canvas);
    await page.render({ canvas, viewport, transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0] }).promise;
    sheet.viewport = viewport;
  }

  async mark(sheet, quote) {
    const page = await this.file.getPage(Number(sheet.dataset.number));
    const items = (await page.getTextContent()).items.filter((item) => item.str);
    const letters = [];
    items.forEach((item, index) => [...item.str].forEach((letter, at, all) => {
      for (const plain of letter.normalize('NFKC')) {
        if (!/\s/.test(plain)) letters.push({ plain, index, at, of: all.length });
      }
    }));
    const text = letters.map((letter) => letter.plain).join('');
    const words = quote.normalize('NFKC').replace(/\s+/g, '');
    let start = -1;
    let length = words.length;
    // A sentence may run on over the page's end: then its beginning is what can be marked here.
    while (start < 0 && length >= Math.min(6, words.length) && length > 0) {
      start = text.indexOf(words.slice(0, length));
      if (start < 0) length = Math.floor(length * 0.7);
    }
    if (start < 0) return [];
    const spans = new Map();
    for (const { index, at, of } of letters.slice(start, start + length)) {
      const span = spans.get(index) ?? { from: at, to: at, of };
      spans.set(index, { from: Math.min(span.from, at), to: Math.max(span.to, at), of });
    }
    return [...spans].map(([index, span]) => {
      const item = items[index];
      const [, , , , x, y] = item.transform;
      const left = x + (item.width * span.from) / span.of;
      const right = x + (item.width * (span.to + 1)) / span.of;
      const [x0, y0, x1, y1] = sheet.viewport.convertToViewportRectangle([left, y - item.height * 0.2, right, y + item.height * 0.95]);
      const mark = document.createElement('div');
      mark.className = 'quote';
      Object.assign(mark.style, { left: Math.min(x0, x1) + 'px', top: Math.min(y0, y1) + 'px', width: Math.abs(x1 - x0) + 'px', height: Math.abs(y1 - y0) + 'px' });
      sheet.append(mark);
      return mark;
    });
  }
}
