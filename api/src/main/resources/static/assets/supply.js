// Asks for a leader's chain on a date and under assumptions, and shows it as tiers, audits and a list.
const page = document.querySelector('.supply');
const form = document.getElementById('ask');
const told = page.querySelector('.told');
const LISTED = 300;
const state = { base: null, shown: null, changes: [], graph: null };

const AUDITS = { CLOSURE: '企业总数', COMPLETENESS: '申报完整度', ATTRIBUTED_SPEND: '归集采购额', GREEN_COVERAGE_BY_COUNT: '绿色覆盖（按家数）', GREEN_COVERAGE_BY_SPEND: '绿色覆盖（按归集采购额）', GREEN_COVERAGE_BY_DIRECT_SPEND: '绿色覆盖（按一级采购额）', UPSTREAM_EMISSIONS: '上游排放', HOT_SPOTS: '排放热点', CONCENTRATION: '采购集中度', CUT_OFF: '断供风险', SHARED_SUB_SUPPLIERS: '共用次级供应商', CYCLES: '循环供应', CERTIFICATES: '证书', DISCLOSURE_RATE: '披露率', PENALTIES: '行政处罚', CONSISTENCY: '一致性' };
const GREEN = { YES: '是', NO: '否', UNKNOWN: '不明' };
const LEGENDS = {
  green: { YES: '绿色', NO: '不是绿色', UNKNOWN: '不明' },
  gaps: { NO_GAPS: '无缺口', SOME: '缺一半以内', MANY: '缺一半以上' },
  footprint: { VERIFIED: '碳足迹经核查', UNVERIFIED: '碳足迹未核查', NONE: '没有碳足迹' },
};
const STATES = { VALID: '有效', NOT_YET_VALID: '尚未生效', EXPIRED: '已过期', REVOKED: '已撤销' };

const MEMBER = 'member { id name creditCode masked tier frontier } green attributedSpend directSpend emissions emissionsMissing cutOffCount gaps footprintState';
const ASKED = '$leader: String!, $asOf: Date, $changes: [SupplyChange!]!';
const GIVEN = 'leader: $leader, asOf: $asOf, changes: $changes';
const AUDIT = `query(${ASKED}, $after: String) { supplyChainAudit(${GIVEN}) {
  ruleVersion required
  chain { leader { id name } asOf size currency cut { members fromTier } tiers { tier companies shown } }
  entries(rows: 200) { audit value lower upper unit sentence { zh en } rowsInAll rows { member { id } } }
  members(first: 1000, after: $after) { edges { cursor node { ${MEMBER} } } pageInfo { hasNextPage endCursor } } } }`;
const MEMBERS = `query(${ASKED}, $after: String) { supplyChainAudit(${GIVEN}) { members(first: 1000, after: $after) { edges { cursor node { ${MEMBER} } } pageInfo { hasNextPage endCursor } } } }`;
const LINKS = `query(${ASKED}, $after: String) { supplyChain(${GIVEN}) { links(first: 1000, after: $after) { nodes { buyer { id } supplier { id } } pageInfo { hasNextPage endCursor } } } }`;
const DETAIL = `query(${ASKED}, $after: String) { supplyChainAudit(${GIVEN}) { members(first: 1, after: $after) { nodes { member { id
  certificates { kind state from to issuer source { file row document { id } } }
  penalties { decidedOn authority open }
  listings { register name level }
  suppliers(first: 5) { supplier { id name } product spend { amount currency } kind }
  buyers(first: 5) { buyer { id name } product } } } } } }`;

start();

async function start() {
  form.hidden = false;
  form.elements.asOf.value = page.dataset.today;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    state.changes = [];
    show();
  });
  form.elements.months.addEventListener('input', () => {
    const day = new Date(page.dataset.today + 'T00:00:00Z');
    day.setUTCMonth(day.getUTCMonth() + Number(form.elements.months.value));
    form.elements.asOf.value = day.toISOString().slice(0, 10);
  });
  form.elements.months.addEventListener('change', () => state.shown && show());
  form.elements.asOf.addEventListener('change', () => state.shown && show());
  form.elements.colour.addEventListener('change', () => state.shown && (state.graph.colourBy(form.elements.colour.value), legend()));
  form.elements.find.addEventListener('input', find);
  page.addEventListener('click', act);
  try {
    const { chainLeaders } = await ask('{ chainLeaders { enterprise name industryChain } }', {});
    const names = [...new Set(chainLeaders.map(({ name }) => name))];
    document.getElementById('leaders').replaceChildren(...names.map((name) => element('option', { value: name })));
    const asked = new URLSearchParams(location.search).get('leader');
    form.elements.leader.value = asked ?? names[0] ?? '';
    if (form.elements.leader.value) show();
    else none('还没有供应链数据。导入供应商名单、链主名录或产品碳足迹后，这里显示链主的上游。', 'No supply-chain data yet: import supplier lists first.');
  } catch (failure) {
    fail(failure);
  }
}

async function ask(query, variables) {
  const answer = await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  if (errors?.length) throw Object.assign(new Error(errors[0].message), { code: errors[0].extensions?.code });
  return data;
}

function given() {
  return { leader: form.elements.leader.value.trim(), asOf: form.elements.asOf.value || null, changes: state.changes };
}

/** All of a chain; links and further members follow in pages. */
async function chain(asked) {
  const [{ supplyChainAudit: audit }, links] = await Promise.all([ask(AUDIT, asked), rest(LINKS, asked, (data) => data.supplyChain.links)]);
  const edges = audit.members.edges;
  if (audit.members.pageInfo.hasNextPage) {
    edges.push(...await rest(MEMBERS, { ...asked, after: audit.members.pageInfo.endCursor }, (data) => data.supplyChainAudit.members));
  }
  const members = edges.map(({ cursor, node: { member, ...found } }, index) => ({ ...member, ...found, name: member.masked ? '（不公开）' : member.name, cursor, before: index === 0 ? null : edges[index - 1].cursor }));
  return { ...audit, leader: audit.chain.leader, members, links: links.map(({ buyer, supplier }) => ({ buyer: buyer.id, supplier: supplier.id })) };
}

async function rest(query, asked, of) {
  const all = [];
  let after = asked.after ?? null;
  for (;;) {
    const { nodes, edges, pageInfo } = of(await ask(query, { ...asked, after }));
    all.push(...(nodes ?? edges));
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}

async function show() {
  tell('正在计算……');
  try {
    const [found, { ChainGraph }, { default: cytoscape }] = await Promise.all([chain(given()), import(page.dataset.graph), import(page.dataset.cytoscape)]);
    state.shown = found;
    if (state.changes.length === 0) state.base = found;
    document.getElementById('none').hidden = true;
    page.querySelector('.stage').hidden = page.querySelector('.list').hidden = false;
    state.graph ??= new ChainGraph(cytoscape, page.querySelector('.canvas'), choose);
    const here = new Set(found.members.map(({ id }) => id));
    const lost = state.base.members.filter(({ id }) => !here.has(id));
    state.graph.show({ leader: found.leader, members: found.members, links: found.links, colour: form.elements.colour.value, required: found.required.length, lost: state.changes.length ? lost : [] });
    tell(`${found.leader.name}：${found.chain.asOf} 共 ${found.chain.size} 家上游企业，${found.links.length} 条关系。` + (found.chain.cut ? `未显示 ${found.chain.cut.members} 家，自第 ${found.chain.cut.fromTier} 级起不完整。` : ''));
    tiers();
    legend();
    audits();
    list();
    assumed(lost);
    document.getElementById('member').hidden = true;
  } catch (failure) {
    fail(failure);
  }
}

function tell(words, wrong = false) {
  told.textContent = words;
  told.classList.toggle('wrong', wrong);
}

function fail(failure) {
  tell('', true);
  if (failure.code === 'NOT_FOUND') {
    none(`没有找到链主“${form.elements.leader.value}”在该日期的供应链。请检查名称或日期，或导入它的供应商名单。`, 'No such leader on that date.');
  } else {
    tell('暂时算不出来：' + failure.message + '。请稍后重试。', true);
  }
}

function none(zh, en) {
  const place = document.getElementById('none');
  place.replaceChildren(zh + ' ', element('a', { href: '/import', textContent: '去导入' }), element('span', { className: 'en', lang: 'en', textContent: en }));
  place.hidden = false;
  page.querySelector('.stage').hidden = page.querySelector('.list').hidden = true;
}

function tiers() {
  page.querySelector('.tiers').replaceChildren(...state.shown.chain.tiers.map(({ tier, companies }) => {
    const folded = state.graph.collapsed.has(tier);
    const button = element('button', { type: 'button', className: 'plain small', textContent: `${folded ? '展开' : '收起'}第 ${tier} 级（${companies} 家）` });
    button.dataset.tier = tier;
    button.setAttribute('aria-pressed', folded);
    return button;
  }));
}

function legend() {
  const lines = [['LEADER', '链主'], ...Object.entries(LEGENDS[form.elements.colour.value])];
  if (state.changes.length) lines.push(['LOST', '假设下失去']);
  document.getElementById('legend').replaceChildren(...lines.map(([kind, words]) => {
    const line = element('span', {});
    line.append(element('i', { className: 'i-' + kind }), words);
    return line;
  }), '圆点大小：归集采购额');
}

function audits() {
  const before = new Map(state.base.entries.map((entry) => [entry.audit, entry]));
  page.querySelector('#audits tbody').replaceChildren(...state.shown.entries.map((entry) => {
    const row = element('tr', {});
    row.dataset.audit = entry.audit;
    const head = element('th', { scope: 'row' });
    head.append(element('button', { type: 'button', textContent: AUDITS[entry.audit] ?? entry.audit }));
    const value = element('td', { className: 'number', textContent: figure(entry.value, entry.unit) });
    const was = before.get(entry.audit);
    if (state.changes.length && was && was.value !== entry.value) value.append(element('span', { className: 'was', textContent: figure(was.value, entry.unit) }));
    if (entry.upper !== null && entry.upper !== entry.value) value.append(element('span', { className: 'bounds', textContent: `${figure(entry.lower, entry.unit)} ～ ${figure(entry.upper, entry.unit)}` }));
    const words = element('td', { textContent: entry.sentence.zh });
    words.title = entry.sentence.en;
    row.append(head, value, words);
    return row;
  }));
}

function figure(value, unit) {
  if (value === null || value === undefined) return '—';
  if (unit === 'SHARE') return (value * 100).toFixed(1) + '%';
  return value.toLocaleString('zh-CN', { maximumFractionDigits: unit === 'COUNT' ? 0 : 1 });
}

function wanted() {
  const words = form.elements.find.value.trim();
  return words ? state.shown.members.filter(({ name, creditCode }) => name.includes(words) || creditCode?.includes(words)) : state.shown.members;
}

function list() {
  const members = wanted();
  document.getElementById('counted').textContent = members.length > LISTED ? `共 ${members.length} 家，列出前 ${LISTED} 家` : `共 ${members.length} 家`;
  page.querySelector('#members tbody').replaceChildren(...members.slice(0, LISTED).map((member) => {
    const row = element('tr', {});
    const head = element('th', { scope: 'row' });
    const name = element('button', { type: 'button', textContent: member.name });
    name.dataset.member = member.id;
    head.append(name);
    row.append(head, cell(member.tier, '层级'), cell(GREEN[member.green], '绿色'), cell(figure(member.attributedSpend, 'MONEY'), '归集采购额', 'number'), cell(member.emissionsMissing ? '缺' : figure(member.emissions, 'TCO2E'), '排放', 'number'), cell(member.cutOffCount || '', '断供影响', 'number'), cell(member.gaps.join('、'), '披露缺口'));
    return row;
  }));
}

function cell(words, label, kind = '') {
  const place = element('td', { textContent: words ?? '', className: kind + (words === '' ? ' none' : '') });
  place.dataset.label = label;
  return place;
}

function find() {
  if (!state.shown) return;
  list();
  const words = form.elements.find.value.trim();
  state.graph.mark(words ? wanted().slice(0, 200).map(({ id }) => id) : [], true);
}

function act({ target }) {
  const button = target.closest('button, #audits tbody tr');
  if (!button || !state.shown) return;
  if (button.dataset.tier) {
    state.graph.toggle(Number(button.dataset.tier));
    tiers();
  } else if (button.closest('#audits')) {
    const row = button.closest('tr');
    page.querySelectorAll('#audits .chosen').forEach((one) => one.classList.remove('chosen'));
    row.classList.add('chosen');
    state.graph.mark(state.shown.entries.find(({ audit }) => audit === row.dataset.audit).rows.map(({ member }) => member.id));
  } else if (button.dataset.member) {
    choose(button.dataset.member);
  } else if (button.dataset.remove) {
    state.changes = [...state.changes, { remove: button.dataset.remove }];
    show();
  } else if (button.dataset.restore) {
    state.changes = state.changes.filter(({ remove }) => remove !== button.dataset.restore);
    show();
  } else if (button.dataset.do) {
    download(button.dataset.do);
  }
}

async function choose(id) {
  const member = state.shown.members.find((one) => one.id === id);
  if (!member) return;
  state.graph.mark([id]);
  const place = document.getElementById('member');
  const title = element('h2', {});
  const remove = element('button', { type: 'button', className: 'plain small', textContent: '假设没有它' });
  remove.dataset.remove = id;
  title.append(member.name, remove);
  const facts = [`第 ${member.tier} 级`, `绿色：${GREEN[member.green]}`, `归集采购额 ${figure(member.attributedSpend, 'MONEY')}`, member.emissionsMissing ? '排放数据缺' : `排放 ${figure(member.emissions, 'TCO2E')} tCO2e`, member.cutOffCount ? `失去它将断供 ${member.cutOffCount} 家` : ''].filter(Boolean);
  const lines = [title, line(facts.join('；')), line(member.gaps.length ? '未披露：' + member.gaps.join('、') : '没有披露缺口')];
  place.replaceChildren(...lines, line('正在取证书与处罚……'));
  place.hidden = false;
  const asked = given();
  try {
    const data = await ask(DETAIL, { ...asked, after: member.before });
    const detail = data.supplyChainAudit.members.nodes[0]?.member;
    if (detail?.id === id) place.replaceChildren(...lines, ...standing(detail));
  } catch (failure) {
    place.replaceChildren(...lines, line('证书与处罚暂时取不到：' + failure.message));
  }
}

function standing({ certificates, penalties, listings, suppliers, buyers }) {
  const list = element('ul', {});
  for (const { kind, state: worth, to, issuer, source } of certificates) {
    const item = element('li', { textContent: `证书 ${kind}：${STATES[worth]}` + (to ? `，至 ${to}` : '') + (issuer ? `，${issuer}` : '') + ' ' });
    if (source) item.append(element('a', { href: '/documents/' + encodeURIComponent(source.document.id), textContent: `${source.file} 第 ${source.row} 行` }));
    list.append(item);
  }
  for (const { decidedOn, authority, open } of penalties) list.append(element('li', { textContent: `处罚 ${decidedOn} ${authority}` + (open ? '，未整改' : '，已整改') }));
  for (const { register, level } of listings) list.append(element('li', { textContent: `名录 ${register}` + (level ? `（${level}）` : '') }));
  if (suppliers.length) list.append(element('li', { textContent: '主要供应商：' + suppliers.map(({ supplier, product }) => supplier.name + (product ? `（${product}）` : '')).join('、') }));
  if (buyers.length) list.append(element('li', { textContent: '主要采购方：' + buyers.map(({ buyer, product }) => buyer.name + (product ? `（${product}）` : '')).join('、') }));
  return list.childElementCount ? [list] : [line('没有证书、处罚或名录记录')];
}

function assumed(lost) {
  const place = document.getElementById('assumed');
  place.hidden = state.changes.length === 0;
  place.replaceChildren(element('b', { textContent: '假设：' }), ...state.changes.flatMap(({ remove }) => {
    const name = state.base.members.find(({ id }) => id === remove)?.name ?? remove;
    const undo = element('button', { type: 'button', className: 'plain small', textContent: `没有 ${name}，撤销` });
    undo.dataset.restore = remove;
    return [undo, ' '];
  }), element('p', { textContent: `链上少 ${lost.length} 家。审计表中划线的是原值；图中的数据没有改动。` }));
}

async function download(what) {
  const name = `${state.shown.leader.name}-${state.shown.chain.asOf}`;
  if (what === 'fit') state.graph.fit();
  else if (what === 'picture') save(await state.graph.picture(), name + '.png');
  else if (what === 'json') save(new Blob([JSON.stringify({ chain: state.shown.chain, changes: state.changes, entries: state.shown.entries, members: state.shown.members, links: state.shown.links }, null, 2)], { type: 'application/json' }), name + '.json');
  else {
    const rows = [['企业', '统一社会信用代码', '层级', '绿色', '归集采购额', '直接采购额', '排放tCO2e', '断供影响', '披露缺口'], ...wanted().map((one) => [one.name, one.creditCode, one.tier, GREEN[one.green], one.attributedSpend, one.directSpend, one.emissionsMissing ? '' : one.emissions, one.cutOffCount, one.gaps.join('；')])];
    save(new Blob(['\uFEFF' + rows.map((row) => row.map(field).join(',')).join('\r\n')], { type: 'text/csv' }), name + '.csv');
  }
}

/** Quoted, and never a formula to the spreadsheet that opens it. */
function field(value) {
  const text = String(value ?? '');
  const harmless = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return '"' + harmless.replaceAll('"', '""') + '"';
}

function save(blob, name) {
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function line(words) {
  return element('p', { textContent: words });
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
