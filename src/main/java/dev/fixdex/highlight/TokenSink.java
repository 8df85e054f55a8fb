package dev.fixdex.highlight;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects tokens in order; what no lexer claims becomes plain, neighbours of one kind become one.
 */
final class TokenSink {
  private final List<Token> tokens = new ArrayList<>();
  private TokenKind openKind = TokenKind.PLAIN;
  private int openStart;
  private int openEnd;

  /** Adds a token; text since the last one is plain. An empty token is no token. */
  void add(TokenKind kind, int start, int end) {
    if (end <= start) {
      return;
    }
    if (start > openEnd) {
      append(TokenKind.PLAIN, openEnd, start);
    }
    append(kind, Math.max(start, openEnd), end);
  }

  /** Ends the text at {@code length} and returns its tokens, which cover it without a gap. */
  List<Token> finish(int length) {
    if (length > openEnd) {
      append(TokenKind.PLAIN, openEnd, length);
    }
    flush();
    return List.copyOf(tokens);
  }

  private void append(TokenKind kind, int start, int end) {
    if (end <= start) {
      return;
    }
    if (kind != openKind) {
      flush();
      openKind = kind;
      openStart = start;
    }
    openEnd = end;
  }

  private void flush() {
    if (openEnd > openStart) {
      tokens.add(new Token(openKind, openStart, openEnd));
      openStart = openEnd;
    }
  }
}
