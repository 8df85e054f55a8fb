// Writes a reader's value for the place in a command where it lands, so that it arrives there byte
// for byte as one value and nothing in it is run. The program does the same in Java
// (dev.fixdex.paste.Quoting and Missing); a test holds the two equal.

const CONTROL = 'Control characters cannot be pasted safely.';
const LINES = 'Only a single line fits here.';
const NAME = 'Only a name fits here: letters, digits and _.';
const NUMBER = 'Only a whole number fits here.';
const OPTION = 'It begins with a hyphen: the command would take it for an option.';
const PLAIN = 'Only letters, digits and . _ - / : @ are safe here.';
const SLASHLESS = 'Only letters, digits and . _ - : @ are safe here.';
const CMD =
  'cmd.exe cannot be quoted for: only letters, digits and . _ - / \\ : @ are safe here.';
const CMD_QUOTED =
  'cmd.exe cannot be quoted for: only letters, digits, spaces and . _ - / \\ : @ + , = ( ) ~ # are' +
  ' safe here, and no \\ at the end.';
const SQL = 'Only a name or a number fits here.';
const BACKSLASH = 'A backslash means different things in different databases.';
const CODE = 'Only letters, digits, . _ and - fit here.';
const STRING = 'The characters $ ` # % @ { } cannot be quoted for every language.';
const YAML = 'Only letters, digits and . _ - / : @ + fit into text without quotes.';
const QUOTE = 'Quotes cannot be written here.';
const SETTING = 'Quotes, braces, backslashes and semicolons cannot be written here.';
const BLOCK = 'Only a line without blanks at its ends fits here.';
const DOLLAR = 'The characters $ and \\ cannot be written here.';
const HERE = 'This would end the here-string.';
const WILDCARD = 'PowerShell on Linux and macOS may put file names in place of * ? and [ here.';

const SH_RESERVED = new Set(
  ('if then else elif fi do done case esac while until for in function select time coproc').split(' '),
);

// Variables that a reader's shell has already: expanding them would run the command after all.
const ENVIRONMENT = new Set(
  ('BASH BROWSER COLUMNS DISPLAY EDITOR ENV EUID FUNCNAME GROUPS HISTFILE HOME HOST HOSTNAME' +
    ' HOSTTYPE IFS JAVA_HOME LANG LANGUAGE LC_ALL LINENO LINES LOGNAME MACHTYPE MAIL MANPATH NAME' +
    ' OLDPWD OPTIND OSTYPE PAGER PATH PPID PS1 PWD RANDOM SECONDS SHELL SHLVL TERM TMPDIR TZ UID' +
    ' USER USERNAME VISUAL WSLENV').split(' '),
);

const PS_QUOTES = '\'\u2018\u2019\u201a\u201b';
const PS_DOUBLE_QUOTES = '"\u201c\u201d\u201e';

const text = (written) => ({ text: written });
const refused = (reason) => ({ refused: reason });
const only = (fits, value, reason) => (fits ? text(value) : refused(reason));
// Line ends, what YAML and others take for one, and what is no character.
const line = (value, written) =>
  /[\n\t\u2028\u2029\ufffe\uffff]/.test(value) ? refused(LINES) : text(written);

const escaped = (value, signs, escape) =>
  [...value].map((c) => (signs.includes(c) ? escape + c : c)).join('');
const doubled = (value, signs) => [...value].map((c) => (signs.includes(c) ? c + c : c)).join('');

const isNumber = (value) => /^(?:0|-?[1-9][0-9]{0,14})$/.test(value);
const isName = (value) => /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(value);
const isPlain = (value) => /^[A-Za-z0-9._/:@][A-Za-z0-9._/:@-]*$/.test(value);
const isYamlPart = (value) => /^[A-Za-z0-9._/][A-Za-z0-9._\-/:@+]*$/.test(value) && !value.endsWith(':');
const isJsonWord = (value) => isNumber(value) || value === 'true' || value === 'false';

const shellQuoted = (value) => `'${value.replaceAll("'", "'\\''")}'`;

function shellWord(value) {
  const bare = /^[A-Za-z0-9_./][A-Za-z0-9_./:@%-]*$/.test(value);
  return bare && !value.endsWith('@') && !SH_RESERVED.has(value) ? value : shellQuoted(value);
}

function psWord(value) {
  return isNumber(value) && value.length < 10 ? value : `'${doubled(value, PS_QUOTES)}'`;
}

// Every sign with a backquote before it; before a letter it would mean something else.
function psPart(value) {
  let part = '';
  for (let i = 0; i < value.length; i++) {
    const c = value[i];
    const harmless = /[A-Za-z0-9_./:\\]/.test(c) || (c === '-' && i > 0);
    const foreign =
      c > '\x7f' && !/[\p{Zs}\p{Zl}\p{Zp}]/u.test(c) && !/[\u2018-\u201b\u201c-\u201e\u2013-\u2015]/.test(c);
    part += harmless || foreign ? c : '`' + c;
  }
  return part;
}

function json(value) {
  return value
    .replace(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(/[\u2028\u2029\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

// Left as it is where YAML 1.1 and 1.2 both read the same; else between double quotes.
function yamlWhole(value) {
  const word =
    /^[A-Za-z]/.test(value) &&
    isYamlPart(value) &&
    !/^(?:yes|no|on|off|y|n|null|true|false)$/i.test(value);
  return word || isJsonWord(value) ? value : `"${json(value)}"`;
}

function xml(value) {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function code(value, quote) {
  return /[$`#%@{}]/.test(value)
    ? refused(STRING)
    : line(value, escaped(value, '\\' + quote, '\\'));
}

const LAYERS = {
  operand: (value) => only(!value.startsWith('-') || isNumber(value), value, OPTION),
  'sh-word': (value) => text(shellWord(value)),
  'sh-quoted': (value) => text(shellQuoted(value)),
  'sh-double': (value) => text(escaped(value, '\\"$`', '\\').replaceAll('!', `"'!'"`)),
  'sh-single': (value) => text(value.replaceAll("'", "'\\''")),
  'sh-heredoc': (value) => text(escaped(value, '\\$`', '\\')),
  'sh-verbatim': (value) => line(value, value),
  'sh-name': (value) => only(isName(value), value, NAME),
  'sh-brace-name': (value) => only(isName(value), value, NAME),
  'sh-number': (value) => only(isNumber(value), value, NUMBER),
  'sh-plain': (value) => only(isPlain(value), value, PLAIN),
  'sh-slashless': (value) => only(isPlain(value) && !value.includes('/'), value, SLASHLESS),
  'ps-word': (value) => line(value, psWord(value)),
  'ps-part': (value) => (/[*?[]/.test(value) ? refused(WILDCARD) : line(value, psPart(value))),
  'ps-double': (value) => line(value, escaped(value, '`$' + PS_DOUBLE_QUOTES, '`')),
  'ps-single': (value) => line(value, doubled(value, PS_QUOTES)),
  'ps-here': (value) =>
    value.startsWith('"@') ? refused(HERE) : line(value, escaped(value, '`$', '`')),
  'ps-verbatim': (value) => (value.startsWith("'@") ? refused(HERE) : line(value, value)),
  'ps-plain': (value) => only(isPlain(value), value, PLAIN),
  cmd: (value) => only(/^[A-Za-z0-9._\-/\\:@]+$/.test(value), value, CMD),
  'cmd-quoted': (value) =>
    only(/^[A-Za-z0-9 ._\-/\\:@+,=()~#]*$/.test(value) && !value.endsWith('\\'), value, CMD_QUOTED),
  'json-string': (value) => text(json(value)),
  'json-value': (value) => text(isJsonWord(value) ? value : `"${json(value)}"`),
  'yaml-whole': (value) => text(yamlWhole(value)),
  'yaml-part': (value) => only(isYamlPart(value), value, YAML),
  'yaml-single': (value) => line(value, value.replaceAll("'", "''")),
  'yaml-block': (value) => (/^(?: |$)| $/.test(value) ? refused(BLOCK) : line(value, value)),
  'sql-string': (value) => line(value, value.replaceAll("'", "''")),
  'sql-escaped': (value) => line(value, value.replaceAll('\\', '\\\\').replaceAll("'", "''")),
  'sql-unsure': (value) =>
    value.includes('\\') ? refused(BACKSLASH) : line(value, value.replaceAll("'", "''")),
  'sql-identifier': (value) => (/["`]/.test(value) ? refused(QUOTE) : line(value, value)),
  'sql-bare': (value) =>
    only(/^[A-Za-z_.][A-Za-z0-9_.]*$/.test(value) || isNumber(value), value, SQL),
  'docker-double': (value) => line(value, escaped(value, '\\"$', '\\')),
  'docker-word': (value) => only(isPlain(value), value, PLAIN),
  'docker-heredoc': (value) => (/[$\\]/.test(value) ? refused(DOLLAR) : line(value, value)),
  xml: (value) => line(value, xml(value)),
  'code-double': (value) => code(value, '"'),
  'code-single': (value) => code(value, "'"),
  'code-bare': (value) => only(/^[A-Za-z0-9._-]+$/.test(value), value, CODE),
  literal: (value) => (value.includes("'") ? refused(QUOTE) : line(value, value)),
  setting: (value) => (/[;{}"'\\]/.test(value) ? refused(SETTING) : line(value, value)),
  comment: (value, written) => text(/^[A-Za-z0-9 ._\-/:@]*$/.test(value) ? value : written),
  plain: (value) => only(isPlain(value), value, PLAIN),
  text: (value) => line(value, value),
};

/**
 * Writes a value for a place.
 *
 * @param {string} place layers of quoting, innermost first, with commas between them
 * @param {string} value what the reader typed
 * @param {string} written what to leave in a comment that the value could leave
 * @returns {{text: string} | {refused: string}} what to put there, or why it cannot be put there
 */
export function quote(place, value, written = '') {
  // C0 but tab and line end, DEL, C1, and halves of characters.
  if (/[\0-\x08\x0b-\x1f\x7f-\x9f]/.test(value) || !value.isWellFormed()) {
    return refused(CONTROL);
  }
  let quoted = text(value);
  for (const layer of place.split(',')) {
    if ('refused' in quoted) {
      break;
    }
    quoted = LAYERS[layer](quoted.text, written);
  }
  return quoted;
}

const variable = (name) => (ENVIRONMENT.has(name) ? `UNSET_${name}` : name);

/** What stands where a value is missing: something that cannot run. */
export function missing(place, name) {
  const braced = `${variable(name)}:?set ${name}`;
  const marked = `<set ${name}>`;
  switch (place.split(',').at(-1)) {
    case 'sh-word':
    case 'sh-quoted':
    case 'sh-plain':
    case 'sh-slashless':
      return `"\${${braced}}"`;
    case 'sh-single':
      return `'"\${${braced}}"'`;
    case 'sh-double':
    case 'sh-heredoc':
    case 'sh-number':
    case 'docker-double':
    case 'docker-word':
    case 'docker-heredoc':
      return `\${${braced}}`;
    case 'sh-name':
      return `{${braced}}`;
    case 'sh-brace-name':
      return braced;
    case 'ps-word':
    case 'ps-part':
    case 'ps-double':
    case 'ps-here':
    case 'ps-plain':
      return `$(throw 'set ${name}')`;
    case 'json-string':
    case 'sql-identifier':
    case 'code-double':
      return `" ${marked} "`;
    case 'yaml-single':
    case 'sql-string':
    case 'sql-escaped':
    case 'sql-unsure':
    case 'code-single':
    case 'literal':
      return `' ${marked} '`;
    case 'yaml-whole':
      return `\`set ${name}\``;
    case 'yaml-part':
      return `: \`set ${name}\``;
    case 'json-value':
    case 'sql-bare':
    case 'xml':
    case 'code-bare':
    case 'setting':
    case 'plain':
      return marked;
    default:
      return `__${name}__`;
  }
}

const INERT = new Set(['sh-verbatim', 'ps-single', 'ps-verbatim', 'yaml-block']);

/** Whether what stands in place of a value is only text there. */
export const isInert = (place) => INERT.has(place.split(',').at(-1));

/**
 * Whether something in a family's texts can stop them. Settings take any text for a value, so that a
 * name in its place would be taken for a password or an address.
 */
export const stops = (family) => family !== 'SETTINGS' && family !== 'TEXT';

/**
 * A whole pasted text that runs nothing of itself. One simple command stops by what stands in place
 * of the value; of several, those before it would run, and one in a pipeline or substitution is a
 * process of its own that stops alone.
 *
 * @param {string} family what the text is typed into
 * @param {string} pasted with what `missing` gives in place of missing values
 * @param {boolean} inert whether some of that is not interpreted where it stands
 * @param {string[]} names of the missing values, sorted
 */
export function stopped(family, pasted, inert, names) {
  const list = names.join(', ');
  const simple = !/[\n|&;(`]|<</.test(pasted) && !inert;
  switch (family) {
    case 'POSIX': {
      const checks = names.map((name) => `: "\${${variable(name)}:?set ${name}}"`).join('; ');
      return simple ? pasted : `( ${checks}\n${pasted}\n)`;
    }
    case 'POWERSHELL':
      return simple ? pasted : `& {\nthrow 'set ${list}'\n${pasted}\n}`;
    case 'CMD':
      return pasted.replace(/^/gm, `rem set ${list}: `);
    case 'YAML':
      return inert ? `\`set ${list}\`\n${pasted}` : pasted;
    default:
      return pasted;
  }
}
