// Saves one sub-point at a time, without leaving the page: the service sends the sub-point back as it stands then.
// What was typed stays in the form until it is saved; leaving the page with something unsaved asks first.
const unsaved = new Set();

document.addEventListener('input', (event) => {
  const form = event.target.closest('form[data-save]');
  if (form) unsaved.add(form);
});

document.addEventListener('submit', async (event) => {
  const form = event.target.closest('form[data-save]');
  if (!form || !form.checkValidity()) return;
  event.preventDefault();
  const point = form.closest('.point');
  point.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { 'X-Part': 'point' },
      body: new URLSearchParams(new FormData(form, event.submitter)),
    });
    const part = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = answer.ok ? part.querySelector('.point') : null;
    if (next) {
      unsaved.delete(form);
      point.replaceWith(next);
      next.querySelector('button')?.focus();
    } else {
      say(point, part.querySelector('main p')?.textContent ?? '未能保存，请稍后重试 / Not saved, try again');
    }
  } catch {
    say(point, '无法连接服务，内容仍在此处，请稍后再保存 / The service cannot be reached; what you typed is still here');
  } finally {
    point.removeAttribute('aria-busy');
  }
});

window.addEventListener('beforeunload', (event) => {
  if ([...unsaved].some((form) => form.isConnected)) event.preventDefault();
});

function say(point, words) {
  point.querySelector('.trouble.client')?.remove();
  const told = document.createElement('p');
  told.className = 'trouble client';
  told.setAttribute('role', 'alert');
  told.textContent = words;
  point.append(told);
}
