package dev.fixdex.lint;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.entry.Walk;
import dev.fixdex.markdown.Inline;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the comments of a file that accept findings. */
public final class SuppressionReader {
  private static final String WORD = "fixdex-ignore";
  private static final Pattern IN_BODY =
      Pattern.compile("<!--\\s*fixdex-ignore(-file)?\\b([^:]*?)(?::(.*?))?-->", Pattern.DOTALL);
  private static final Pattern IN_FRONT_MATTER =
      Pattern.compile("#[ \\t]*fixdex-ignore(-file)?\\b([^:\\r\\n]*)(?::([^\\r\\n]*))?");
  private static final Pattern RULE = Pattern.compile("[^\\s,]+");

  private final Entry entry;
  private final String text;
  private final Set<Span> inlineCode = new HashSet<>();

  private SuppressionReader(Entry entry) {
    this.entry = entry;
    this.text = entry.source().text();
  }

  /** The comments of a file, in order; none of one that cannot be read as an entry. */
  public static List<Suppression> read(ReadResult result) {
    return result instanceof ReadResult.Accepted(Entry entry)
            && entry.source().text().contains(WORD)
        ? new SuppressionReader(entry).read()
        : List.of();
  }

  private List<Suppression> read() {
    List<Suppression> found = new ArrayList<>();
    Walk.inlines(
        entry,
        inline -> {
          if (inline instanceof Inline.Code code) {
            inlineCode.add(code.span());
          }
        });
    int bodyStart = entry.frontMatter().bodyStart();
    find(IN_FRONT_MATTER.matcher(text).region(0, bodyStart), found);
    find(IN_BODY.matcher(text).region(bodyStart, text.length()), found);
    return found;
  }

  private void find(Matcher matcher, List<Suppression> found) {
    while (matcher.find()) {
      Span comment = new Span(matcher.start(), matcher.end());
      if (!isQuoted(comment)) {
        boolean wholeFile = matcher.group(1) != null;
        String reason = matcher.group(3) == null ? "" : oneLine(matcher.group(3));
        Span covers = wholeFile ? entry.source().span() : covered(comment);
        found.add(new Suppression(comment, covers, rules(matcher), reason));
      }
    }
  }

  /** An entry may be about such comments. */
  private boolean isQuoted(Span comment) {
    return entry.codeBlocks().stream().anyMatch(block -> block.span().contains(comment))
        || inlineCode.stream().anyMatch(code -> code.contains(comment));
  }

  private static String oneLine(String reason) {
    return reason.strip().replaceAll("\\s+", " ");
  }

  private static List<Located<String>> rules(Matcher comment) {
    List<Located<String>> rules = new ArrayList<>();
    Matcher word = RULE.matcher(comment.group(2));
    while (word.find()) {
      int start = comment.start(2) + word.start();
      rules.add(new Located<>(word.group(), new Span(start, start + word.group().length())));
    }
    return rules;
  }

  /** The comment's own line when something else stands in it, or else the block that follows. */
  private Span covered(Span comment) {
    int lineStart = lineStart(comment.start());
    int lineEnd = lineEnd(comment.end());
    String around =
        text.substring(lineStart, comment.start()) + text.substring(comment.end(), lineEnd);
    return around.isBlank()
        ? new Span(lineStart, endOfNextBlock(lineEnd))
        : new Span(lineStart, lineEnd);
  }

  private int endOfNextBlock(int from) {
    int line = nextLine(from);
    while (line < text.length() && isPassedOver(line)) {
      line = nextLine(lineEnd(passedOver(line)));
    }
    String first = text.substring(line, lineEnd(line)).strip();
    boolean fenced = first.startsWith("```") || first.startsWith("~~~");
    boolean frontMatter = line < entry.frontMatter().bodyStart();
    if (frontMatter) {
      return lineEnd(line);
    }
    String fence = fenced ? first.substring(0, 3) : "";
    int end = lineEnd(line);
    while (nextLine(end) < text.length() && nextLine(end) > end) {
      int start = nextLine(end);
      int nextEnd = lineEnd(start);
      String next = text.substring(start, nextEnd).strip();
      if (!fenced && next.isEmpty()) {
        return end;
      }
      end = nextEnd;
      if (fenced && next.startsWith(fence)) {
        return end;
      }
    }
    return end;
  }

  /** Blank lines, and other comments of this kind. */
  private boolean isPassedOver(int line) {
    String content = text.substring(line, lineEnd(line)).strip();
    return content.isEmpty()
        || (content.contains(WORD) && (content.startsWith("<!--") || content.startsWith("#")));
  }

  /** A place in the last line of what begins in a line that is passed over. */
  private int passedOver(int line) {
    int comment = text.indexOf("<!--", line);
    int end = text.indexOf("-->", line);
    return comment >= 0 && comment < lineEnd(line) && end >= 0 ? Math.max(end, line) : line;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int nextLine(int lineEnd) {
    if (lineEnd >= text.length()) {
      return text.length();
    }
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }
}
