// Sends each file by itself, two at a time, follows how it is read, and shows what came of it.
const drop = document.getElementById('drop');
const limit = Number(drop.dataset.limit);
const SENDERS = 2;
const waiting = [];
const rows = new Set();
let sending = 0;

drop.hidden = false;
drop.addEventListener('submit', (event) => event.preventDefault());
for (const input of drop.querySelectorAll('input[type=file]')) {
  input.addEventListener('change', () => {
    add([...input.files]);
    input.value = '';
  });
}
addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
addEventListener('dragleave', (event) => event.relatedTarget || drop.classList.remove('over'));
addEventListener('drop', async (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  add(entries.length ? (await Promise.all(entries.map(filesOf))).flat() : [...event.dataTransfer.files]);
});

/** All files below a dropped entry; a folder hands its entries over in pieces. */
async function filesOf(entry) {
  if (entry.isFile) {
    return [await new Promise((done, failed) => entry.file(done, failed))];
  }
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(filesOf))).flat();
}

function add(files) {
  const about = { enterprise: drop.elements.enterprise.value.trim(), year: drop.elements.year.value };
  for (const file of files.filter((one) => !one.name.startsWith('.'))) {
    const row = new Row(file, about);
    rows.add(row);
    row.begin();
  }
  document.getElementById('sent').hidden = rows.size === 0;
  next();
}

function next() {
  const all = [...rows];
  const done = all.filter((row) => row.done).length;
  const wrong = all.filter((row) => row.wrong).length;
  document.getElementById('sum').textContent = `共 ${all.length} 个文件，完成 ${done} 个` + (wrong ? `，其中 ${wrong} 个未能入库` : '') + '。';
  while (sending < SENDERS && waiting.length > 0) {
    sending++;
    waiting.shift().send().finally(() => {
      sending--;
      next();
    });
  }
}

class Row {
  constructor(file, about) {
    this.file = file;
    this.about = about;
    this.place = document.getElementById('row').content.firstElementChild.cloneNode(true);
    this.part('.name').textContent = file.webkitRelativePath || file.name;
    this.part('.retry').addEventListener('click', () => {
      this.begin();
      next();
    });
    document.getElementById('files').append(this.place);
  }

  part(selector) {
    return this.place.querySelector(selector);
  }

  begin() {
    this.done = this.wrong = false;
    this.place.classList.remove('done');
    this.part('.retry').hidden = true;
    this.part('.found').hidden = true;
    if (this.file.size > limit) {
      this.fail(`超过单个文件上限 ${drop.dataset.limitWords}（本文件 ${Math.ceil(this.file.size / 1048576)} MB）。请拆分或压缩后再导入，或由管理员调高 greenprint.reading.max-file-size。`, false);
    } else if (this.file.size === 0) {
      this.fail('文件是空的。', false);
    } else {
      this.state('等待发送', '');
      waiting.push(this);
    }
  }

  state(words, kind) {
    const tag = this.part('.state');
    tag.textContent = words;
    tag.className = 'tag state ' + kind;
  }

  progress(share) {
    const bar = this.part('progress');
    if (share === undefined) bar.removeAttribute('value');
    else bar.value = share * 100;
  }

  async send() {
    try {
      const ingestion = await this.post();
      this.state('读取中', '');
      this.progress(undefined);
      await this.follow(ingestion);
      await this.tell(ingestion);
    } catch (failure) {
      this.fail(failure.message, true);
    }
  }

  /** XMLHttpRequest, for it alone tells how much of an upload has gone. */
  post() {
    const form = new FormData();
    form.append('files', this.file, this.file.name);
    for (const [name, value] of Object.entries(this.about)) {
      if (value) form.append(name, value);
    }
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/api/files');
      request.responseType = 'json';
      request.upload.onprogress = (event) => {
        this.state('发送中', '');
        this.progress(event.loaded / event.total);
      };
      request.onload = () => request.status < 300 ? done(request.response.ingestion) : failed(new Error(reason(request)));
      request.onerror = () => failed(new Error('发送中断。请检查服务是否仍在运行，然后重试。'));
      request.send(form);
    });
  }

  follow(ingestion) {
    return new Promise((done, failed) => {
      const events = new EventSource(`/api/ingestions/${ingestion}/events`);
      events.onmessage = ({ data }) => {
        if (JSON.parse(data).status === 'DONE') {
          events.close();
          done();
        }
      };
      events.onerror = () => {
        // The browser connects again by itself unless the service is gone for good.
        if (events.readyState === EventSource.CLOSED) failed(new Error('与服务的连接中断。文件已收到，服务恢复后会继续读取。'));
      };
    });
  }

  async tell(ingestion) {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        query: 'query($id: ID!) { ingestion(id: $id) { files { state documents { id title } findings { severity message { zh } remedy { zh } page } } } }',
        variables: { id: ingestion },
      }),
    });
    const file = (await answer.json()).data?.ingestion?.files[0];
    if (!file) throw new Error('读取结果暂时取不到，请刷新后在“待核对”中查看。');
    const words = { PUBLISHED: '已入库', UNCHANGED: '已在库中，无变化', REFUSED: '未能入库' };
    this.state(words[file.state] ?? file.state, file.state);
    this.part('.documents').replaceChildren(...file.documents.flatMap(({ id, title }) => [Object.assign(document.createElement('a'), { href: '/documents/' + encodeURIComponent(id), textContent: '《' + title + '》' }), ' ']));
    this.findings(file.findings, file.state === 'REFUSED');
    this.end(file.state === 'REFUSED');
  }

  findings(list, open) {
    const found = this.part('.found');
    found.hidden = list.length === 0;
    found.open = open;
    found.querySelector('summary').textContent = `发现 ${list.length} 条`;
    found.querySelector('ul').replaceChildren(...list.slice(0, 50).map(({ message, remedy, page }) => {
      const line = document.createElement('li');
      const what = document.createElement('p');
      what.textContent = (page ? `第 ${page} 页：` : '') + message.zh;
      const how = Object.assign(document.createElement('p'), { className: 'faint', textContent: remedy.zh });
      line.append(what, how);
      return line;
    }));
  }

  fail(words, again) {
    this.state('未能入库', 'failed');
    this.findings([{ message: { zh: words }, remedy: { zh: again ? '可以重试。' : '' } }], true);
    this.part('.retry').hidden = !again;
    this.end(true);
  }

  end(wrong) {
    this.done = true;
    this.wrong = wrong;
    this.place.classList.add('done');
    next();
  }
}

function reason({ status, response }) {
  if (status === 413) return `文件超过上限 ${drop.dataset.limitWords}。请拆分或压缩后再导入。`;
  if (status === 401 || status === 403) return '没有导入的权限，请联系管理员。';
  return response?.message ?? `服务没有接受这个文件（${status}）。请查看服务日志后重试。`;
}
