// What all pages share. The name of who decides is kept in this browser for the next form.
for (const field of document.querySelectorAll('[data-remember]')) {
  const key = 'greenprint.' + field.dataset.remember;
  field.value ||= localStorage.getItem(key) ?? '';
  field.form?.addEventListener('submit', () => localStorage.setItem(key, field.value));
}

// A form that only narrows down sends itself when a choice is made.
for (const form of document.querySelectorAll('form[data-at-once]')) {
  form.addEventListener('change', (event) => {
    if (event.target.matches('select, input[type=checkbox]')) form.requestSubmit();
  });
}

// Known names are offered while one types, in characters or in pinyin.
const search = document.getElementById('q');
const known = document.getElementById('known');
let asked = '';
let soon;
search?.addEventListener('input', () => {
  clearTimeout(soon);
  soon = setTimeout(offer, 150);
});

async function offer() {
  const text = search.value.trim();
  if (!text || text === asked) return;
  asked = text;
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: 'query($text: String!) { complete(text: $text, first: 8) { text } }', variables: { text } }),
  });
  const names = (await answer.json()).data?.complete ?? [];
  if (text === asked) {
    known.replaceChildren(...names.map(({ text: name }) => Object.assign(document.createElement('option'), { value: name })));
  }
}
