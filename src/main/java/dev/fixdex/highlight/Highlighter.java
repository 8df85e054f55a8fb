package dev.fixdex.highlight;

import dev.fixdex.paste.CodeFamily;
import dev.fixdex.paste.Prompt;
import dev.fixdex.paste.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Splits code into tokens for colouring.
 *
 * <p>{@code highlight("bash", "docker ps -a")} gives a command, plain text and an option.
 * Thread-safe.
 */
public final class Highlighter {
  private static final Lexer PLAIN = (code, from, to, out) -> {};

  private final Map<String, Lexer> lexers = new HashMap<>();
  private final SessionLexer sessions;

  public Highlighter() {
    Lexer shell = new ShellLexer();
    Lexer powershell = new PowerShellLexer();
    Lexer cmd = new CmdLexer();
    Lexer python = new TableLexer(Grammars.PYTHON);
    Lexer sql = new TableLexer(Grammars.SQL);
    register(
        "bash sh zsh shell ksh dash ash fish console shell-session shellsession terminal"
            + " bash-session sh-session session",
        shell);
    register("powershell pwsh ps1 ps posh", powershell);
    register("cmd bat batch dosbatch dos", cmd);
    register("dockerfile docker containerfile", new DockerfileLexer(shell));
    register("makefile make mk", new MakefileLexer(shell));
    register("yaml yml", new YamlLexer());
    register(
        "ini properties env dotenv conf cfg systemd service gitconfig editorconfig desktop",
        new IniLexer());
    register("xml html xhtml svg plist vue jsp", new MarkupLexer());
    register("diff patch", new DiffLexer());
    register("http https", new HttpLexer());
    register("python py python3 pycon starlark", python);
    register("sql mysql mariadb pgsql postgresql postgres plpgsql plsql tsql sqlite psql", sql);
    table("json jsonc json5 jsonl", Grammars.JSON);
    table("javascript js mjs cjs jsx typescript ts tsx dart", Grammars.JAVASCRIPT);
    table("java kotlin kt kts groovy gradle scala swift", Grammars.JAVA);
    table("c cpp c++ h hpp csharp cs c# objc proto", Grammars.C);
    table("go golang", Grammars.GO);
    table("rust rs", Grammars.RUST);
    table("ruby rb perl pl elixir", Grammars.RUBY);
    table("php", Grammars.PHP);
    table("lua", Grammars.LUA);
    table("css scss less", Grammars.CSS);
    table("hcl terraform tf", Grammars.HCL);
    table("nginx apache apacheconf caddyfile", Grammars.NGINX);
    table("toml", Grammars.TOML);
    sessions =
        new SessionLexer(prompt -> commandLexer(prompt, shell, powershell, cmd, python, sql));
  }

  /**
   * Splits {@code code} into tokens that cover it from its first character to its last, in order.
   *
   * @param language the fence's info word in any letter case; one that is not known gives plain
   *     text
   */
  public List<Token> highlight(String language, String code) {
    TokenSink out = new TokenSink();
    Optional<Session> session = Session.read(CodeFamily.of(language), code);
    if (session.isPresent()) {
      sessions.lex(session.get(), code, out);
    } else {
      String name = language.strip().toLowerCase(Locale.ROOT);
      lexers.getOrDefault(name, PLAIN).lex(code, 0, code.length(), out);
    }
    return out.finish(code.length());
  }

  private static Lexer commandLexer(
      Prompt prompt, Lexer shell, Lexer powershell, Lexer cmd, Lexer python, Lexer sql) {
    return switch (prompt) {
      case UNIX, ROOT -> shell;
      case POWERSHELL -> powershell;
      case CMD -> cmd;
      case PYTHON -> python;
      case SQL -> sql;
      case REPL -> PLAIN;
    };
  }

  private void register(String names, Lexer lexer) {
    for (String name : names.split(" ")) {
      lexers.put(name, lexer);
    }
  }

  private void table(String names, Grammar grammar) {
    register(names, new TableLexer(grammar));
  }
}
