package dev.fixdex.paste;

import java.util.Arrays;
import java.util.List;

/** Finds the places of placeholders in languages that are code, strings and comments. */
final class StringPlaces {
  private final CodeFamily family;
  private final String language;
  private final String code;
  private final List<Slot> slots;
  private final Place[] places;
  private final JsonKeys keys = new JsonKeys();
  private int at;
  private int next;

  /** How far the text was looked through for signs of equality, and whether its line has one. */
  private int looked;

  private boolean afterEquals;

  private StringPlaces(CodeFamily family, String language, String code, List<Slot> slots) {
    this.family = family;
    this.language = language;
    this.code = code;
    this.slots = slots;
    this.places = new Place[slots.size()];
  }

  static List<Place> of(CodeFamily family, String language, String code, List<Slot> slots) {
    StringPlaces scan = new StringPlaces(family, language, code, slots);
    while (scan.at < code.length()) {
      scan.step();
    }
    return Arrays.asList(scan.places);
  }

  private void step() {
    if (next < slots.size() && slots.get(next).start() == at) {
      put(bare());
      at = slots.get(next - 1).end();
      return;
    }
    String comment = comment();
    if (!comment.isEmpty()) {
      span(comment, comment.equals("\n") ? at : at + 2, Layer.COMMENT, '\0');
    } else if (code.startsWith("\"\"\"", at)
        && family != CodeFamily.SQL
        && family != CodeFamily.JSON) {
      span("\"\"\"", at + 3, string('"'), '\\');
    } else if (code.startsWith("'''", at) && family == CodeFamily.PYTHON) {
      span("'''", at + 3, string('\''), '\\');
    } else if ("\"'`".indexOf(code.charAt(at)) >= 0) {
      char quote = code.charAt(at);
      boolean escapes = family != CodeFamily.SQL || string(quote) == Layer.SQL_ESCAPED;
      boolean literal = family == CodeFamily.TOML && quote == '\'';
      span(String.valueOf(quote), at + 1, string(quote), escapes && !literal ? '\\' : '\0');
    } else {
      keys.sign(code.charAt(at));
      at++;
    }
  }

  private String comment() {
    boolean slashes = family == CodeFamily.JSON || family == CodeFamily.CODE;
    if ((slashes || family == CodeFamily.SQL) && code.startsWith("/*", at)) {
      return "*/";
    }
    if (slashes && code.startsWith("//", at)) {
      return "\n";
    }
    if (family == CodeFamily.SQL && code.startsWith("--", at)) {
      return "\n";
    }
    boolean hash = family == CodeFamily.PYTHON || family == CodeFamily.TOML || hashLanguage();
    return hash && code.charAt(at) == '#' ? "\n" : "";
  }

  private boolean hashLanguage() {
    return switch (language) {
      case "ruby", "rb", "perl", "pl", "r", "hcl", "terraform", "tf", "php" -> true;
      default -> false;
    };
  }

  /** Reads up to a closing mark; every slot on the way stands in it. */
  private void span(String close, int from, Layer layer, char escape) {
    char before = at > 0 ? code.charAt(at - 1) : ' ';
    boolean prefixed = layer != Layer.COMMENT && family != CodeFamily.JSON && isWord(before);
    at = from;
    while (at < code.length() && !code.startsWith(close, at)) {
      if (next < slots.size() && slots.get(next).start() == at) {
        boolean escaped = escape != '\0' && at > from && code.charAt(at - 1) == '\\';
        put(escaped || prefixed ? bareOfStrings() : layer);
        at = slots.get(next - 1).end();
        continue;
      }
      boolean skips = code.charAt(at) == escape && escape != '\0' && !slotAt(at + 1);
      at += skips ? 2 : 1;
    }
    if (layer == Layer.JSON_STRING) {
      keys.string(code.substring(from, Math.min(at, code.length())));
    }
    at = Math.min(code.length(), at + (close.equals("\n") ? 0 : close.length()));
  }

  /** Raw, formatted and otherwise marked strings have rules that are not followed here. */
  private Layer bareOfStrings() {
    return family == CodeFamily.SQL ? Layer.SQL_BARE : Layer.CODE_BARE;
  }

  private Layer string(char quote) {
    return switch (family) {
      case JSON -> quote == '"' ? Layer.JSON_STRING : Layer.PLAIN;
      case TOML -> quote == '"' ? Layer.JSON_STRING : Layer.LITERAL;
      case SQL -> sqlString(quote);
      default ->
          switch (quote) {
            case '"' -> Layer.CODE_DOUBLE;
            case '\'' -> Layer.CODE_SINGLE;
            default -> Layer.CODE_BARE;
          };
    };
  }

  private Layer sqlString(char quote) {
    if (quote != '\'') {
      return Layer.SQL_IDENTIFIER;
    }
    return switch (language) {
      case "mysql", "mariadb" -> Layer.SQL_ESCAPED;
      case "sql" -> Layer.SQL_UNSURE;
      default -> Layer.SQL_STRING;
    };
  }

  private Layer bare() {
    return switch (family) {
      case JSON -> Layer.JSON_VALUE;
      case TOML -> isAfterEquals() ? Layer.JSON_VALUE : Layer.CODE_BARE;
      case SQL -> Layer.SQL_BARE;
      default -> Layer.CODE_BARE;
    };
  }

  private boolean isAfterEquals() {
    for (; looked < at; looked++) {
      char c = code.charAt(looked);
      afterEquals = c == '=' || (afterEquals && c != '\n');
    }
    return afterEquals;
  }

  private boolean slotAt(int offset) {
    return next < slots.size() && slots.get(next).start() == offset;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '@' || c == '$' || c == '#';
  }

  private void put(Layer layer) {
    boolean script = family == CodeFamily.JSON && layer != Layer.COMMENT && keys.isScript();
    places[next++] = script ? Place.of(Layer.SH_PLAIN, layer) : Place.of(layer);
  }
}
