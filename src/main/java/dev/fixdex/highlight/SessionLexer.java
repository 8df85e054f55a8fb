package dev.fixdex.highlight;

import dev.fixdex.paste.Prompt;
import dev.fixdex.paste.Session;
import java.util.function.Function;

/** Colours a recorded session: prompts and output apart, commands as their language. */
final class SessionLexer {
  private final Function<Prompt, Lexer> commands;

  SessionLexer(Function<Prompt, Lexer> commands) {
    this.commands = commands;
  }

  void lex(Session session, String code, TokenSink out) {
    for (Session.Line line : session.lines()) {
      if (line.isTyped()) {
        out.add(TokenKind.PROMPT, line.start(), line.textStart());
        commands.apply(line.prompt()).lex(code, line.textStart(), line.end(), out);
      } else {
        out.add(TokenKind.OUTPUT, line.start(), line.end());
      }
    }
  }
}
