// What pages with forms share: the name of who decides is kept on this machine for the next form.
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
