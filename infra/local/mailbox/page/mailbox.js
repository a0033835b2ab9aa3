const element = (id) => document.getElementById(id);
const state = { messages: [], openId: location.hash.slice(1), view: 'html', message: null };

async function refresh() {
  const query = element('search').value.trim();
  const address = query ? `/api/v1/search?limit=200&query=${encodeURIComponent(query)}` : '/api/v1/messages?limit=200';
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return void (element('count').textContent = 'The mailbox does not answer.');
  const page = await answer.json();
  element('count').textContent = `${page.total} received, ${page.unread} unread`;
  element('limit').textContent = `The newest ${page.limit} mails are kept; older ones are dropped.`;
  element('empty').textContent = query ? 'No mail matches.' : 'No mail yet. What Sapar sends appears here by itself.';
  element('empty').hidden = page.messages.length > 0;
  drawList(page.messages);
}

function drawList(messages) {
  const drawn = JSON.stringify([messages, state.openId]);
  if (drawn === state.drawn) return;
  state.drawn = drawn;
  element('list').replaceChildren(...messages.map(drawLine));
}

function drawLine(message) {
  const link = document.createElement('a');
  link.href = `#${message.ID}`;
  link.className = message.Read ? '' : 'unread';
  link.setAttribute('aria-current', String(message.ID === state.openId));
  const to = [...message.To, ...message.Bcc].map(person).join(', ');
  link.append(
    message.Subject || '(no subject)',
    small(`${message.Read ? '' : 'Unread · '}To ${to}`),
    small(moment(message.Created)),
  );
  const line = document.createElement('li');
  line.append(link);
  return line;
}

function small(text) {
  const node = document.createElement('small');
  node.textContent = text;
  return node;
}

const person = ({ Name, Address }) => (Name ? `${Name} <${Address}>` : Address);
const moment = (value) => value.slice(0, 19).replace('T', ' ') + ' UTC';

async function openMessage() {
  state.openId = location.hash.slice(1);
  const answer = state.openId ? await fetch(`/api/v1/message/${encodeURIComponent(state.openId)}`) : null;
  state.message = answer?.ok ? await answer.json() : null;
  element('message').hidden = state.message === null;
  if (state.message) drawMessage(state.message);
  await refresh();
}

function drawMessage(message) {
  element('subject').textContent = message.Subject || '(no subject)';
  const people = (list) => list.map(person).join(', ');
  const facts = {
    From: message.From && person(message.From),
    To: people(message.To),
    Cc: people(message.Cc),
    Bcc: people(message.Bcc),
  };
  const rows = Object.entries({ ...facts, Date: moment(message.Date), 'Message-ID': message.MessageID }).filter(
    ([, value]) => value,
  );
  element('facts').replaceChildren(...rows.flatMap(([name, value]) => [node('dt', name), node('dd', value)]));
  element('attachments').replaceChildren(
    ...[...message.Attachments, ...message.Inline].map((part) => drawPart(message, part)),
  );
  element('tab-html').hidden = !message.HTML;
  void show(message.HTML ? state.view : state.view === 'html' ? 'text' : state.view);
}

function node(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function drawPart(message, part) {
  const link = node('a', `${part.FileName || part.ContentType} (${part.Size} bytes)`);
  link.href = `/api/v1/message/${message.ID}/part/${part.PartID}`;
  const line = document.createElement('li');
  line.append(link);
  return line;
}

async function show(view) {
  for (const name of ['html', 'text', 'source'])
    element(`tab-${name}`).setAttribute('aria-selected', String(name === view));
  element('panel').setAttribute('aria-labelledby', `tab-${view}`);
  element('panel').replaceChildren(view === 'html' ? frame() : node('pre', await readPlain(view)));
}

function frame() {
  const made = document.createElement('iframe');
  made.title = 'The mail as its reader sees it';
  // No script and no access to this page; links open in a tab of their own.
  made.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  made.src = `/view/${state.message.ID}.html`;
  return made;
}

async function readPlain(view) {
  if (view === 'text') return state.message.Text || '(no plain text)';
  return (await fetch(`/api/v1/message/${state.message.ID}/raw`)).text();
}

async function remove(body) {
  await fetch('/api/v1/messages', { method: 'DELETE', body: JSON.stringify(body) });
  history.replaceState(null, '', '#');
  await openMessage();
}

for (const name of ['html', 'text', 'source']) {
  element(`tab-${name}`).addEventListener('click', () => {
    state.view = name;
    void show(name);
  });
}
element('remove').addEventListener('click', () => void remove({ IDs: [state.openId] }));
element('clear').addEventListener('click', () => confirm('Delete all mails?') && void remove({}));
element('search').addEventListener('input', () => void refresh());
addEventListener('hashchange', () => void openMessage());
setInterval(() => document.hidden || void refresh(), 2000);
await openMessage();
