// The explorer around GraphiQL: demo accounts, the language of messages, and the reviewed operations as examples.

const anonymous = { username: '', label: { vi: 'Khách', en: 'Anonymous' } };
const signIn = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { accessToken refreshToken expiresAt userErrors { message } }
}`;
const texts = {
  signingIn: { vi: 'Đang đăng nhập…', en: 'Signing in…' },
  guest: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  signedIn: { vi: 'Đã đăng nhập', en: 'Signed in' },
  failed: { vi: 'Không đăng nhập được', en: 'Sign-in failed' },
  asks: { vi: 'hỏi với tư cách', en: 'asked as' },
  general: { vi: 'Chung', en: 'General' },
  welcome: {
    vi: '# Chọn một truy vấn mẫu bên trái rồi bấm ▶ (Ctrl+Enter).\n# Chọn tài khoản thử ở thanh trên để xem dữ liệu theo quyền.\n\n{\n  __typename\n}\n',
    en: '# Choose an example on the left and press ▶ (Ctrl+Enter).\n# Choose a demo account above to see what it may see.\n\n{\n  __typename\n}\n',
  },
};

const byId = (id) => document.getElementById(id);
const { accounts, password, examples } = await (await fetch('/explorer/config.json')).json();

const state = {
  language: sessionStorage.getItem('language') ?? 'vi',
  username: sessionStorage.getItem('username') ?? '',
  session: null,
};
const say = (text) => text[state.language];

async function ask(body, token, headers = {}) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
      'content-type': 'application/json',
      'accept-language': state.language,
    },
    body: JSON.stringify(body),
  });
  return answer.json();
}

/** The access token of the chosen account, renewed shortly before it ends. */
async function currentToken() {
  if (!state.username) return null;
  const fresh = state.session && Date.parse(state.session.expiresAt) - Date.now() > 20_000;
  if (!fresh) await openSession(state.username);
  return state.session?.accessToken ?? null;
}

async function openSession(username) {
  showStatus(say(texts.signingIn));
  state.session = null;
  try {
    const { data, errors } = await ask({ query: signIn, variables: { input: { username, password } } });
    const problem = errors?.[0] ?? data?.signIn?.userErrors?.[0];
    if (problem || !data?.signIn?.accessToken) throw new Error(problem?.message ?? '');
    state.session = data.signIn;
    showStatus(`${say(texts.signedIn)}: ${username}`);
  } catch (error) {
    showStatus(`${say(texts.failed)}: ${error.message}`, true);
  }
}

async function choose(username) {
  state.username = username;
  state.session = null;
  sessionStorage.setItem('username', username);
  drawAccounts();
  if (username) await openSession(username);
  else showStatus(say(texts.guest));
}

function showStatus(text, bad = false) {
  byId('status').textContent = text;
  byId('status').classList.toggle('bad', bad);
}

function element(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

function drawAccounts() {
  const buttons = [anonymous, ...accounts].map(({ username, label }) => {
    const button = element('button', { type: 'button', title: username || 'anonymous' }, say(label));
    button.dataset.username = username;
    button.setAttribute('aria-pressed', String(username === state.username));
    button.addEventListener('click', () => choose(username));
    return button;
  });
  byId('accounts').replaceChildren(...buttons);
}

function drawExamples() {
  const wanted = byId('search').value.trim().toLowerCase();
  const shown = examples.filter(({ title, name, group }) =>
    `${group} ${title} ${name}`.toLowerCase().includes(wanted),
  );
  const groups = Map.groupBy(shown, ({ group }) => group);
  const nodes = [...groups].flatMap(([group, members]) => [
    element('h3', {}, group || say(texts.general)),
    ...members.map(drawExample),
  ]);
  byId('list').replaceChildren(...nodes);
  byId('empty').hidden = shown.length > 0;
}

function drawExample(example) {
  const asker = element('small', {}, `${say(texts.asks)} ${example.as}`);
  const button = element(
    'button',
    { type: 'button', title: example.name },
    example.title.replaceAll('-', ' '),
    asker,
  );
  button.addEventListener('click', () => load(example));
  return button;
}

/** Puts an example into the editor and takes on the account that asks it. */
async function load({ query, variables, as }) {
  setEditor('operation.graphql', query);
  // The editor first learns which variables the operation has; set at once, they would be marked as unknown.
  await new Promise((resolve) => setTimeout(resolve, 300));
  setEditor('variables.json', variables);
  const username = as === 'anonymous' ? '' : as;
  const known = username === '' || accounts.some((account) => account.username === username);
  if (known && username !== state.username) await choose(username);
}

function setEditor(name, text) {
  const models = globalThis.monaco?.editor.getModels() ?? [];
  models.find(({ uri }) => uri.path.endsWith(name))?.setValue(text);
}

function drawLanguage() {
  document.documentElement.lang = state.language;
  for (const node of document.querySelectorAll('[data-vi]')) {
    if (node instanceof HTMLInputElement) node.placeholder = node.dataset[state.language];
    else node.textContent = node.dataset[state.language];
  }
  for (const button of byId('languages').children) {
    button.setAttribute('aria-pressed', String(button.value === state.language));
  }
}

function draw() {
  drawLanguage();
  drawAccounts();
  drawExamples();
}

byId('search').addEventListener('input', drawExamples);
byId('languages').addEventListener('click', ({ target }) => {
  if (!target.value) return;
  state.language = target.value;
  sessionStorage.setItem('language', state.language);
  draw();
  if (!state.username) showStatus(say(texts.guest));
  else if (state.session) showStatus(`${say(texts.signedIn)}: ${state.username}`);
});
byId('toggle').addEventListener('click', ({ currentTarget }) => {
  const hidden = document.body.classList.toggle('narrow');
  currentTarget.setAttribute('aria-expanded', String(!hidden));
});

draw();
await choose(state.username);
globalThis.YogaGraphiQL.renderYogaGraphiQL(byId('graphiql'), {
  fetcher: async ({ query, variables, operationName }, { headers } = {}) =>
    ask({ query, variables, operationName }, await currentToken(), headers),
  title: 'GraphiQL',
  logo: ' ',
  defaultQuery: say(texts.welcome),
  defaultTheme: 'light',
  shouldPersistHeaders: false,
  onEditQuery: () => undefined,
});
