package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Walk;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.markdown.Inline;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which tags in an entry's running text may be put into inline code. */
final class TagsInText {
  /** Elements without an end. As inline code they would be words that nobody meant. */
  private static final Set<String> VOID =
      Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr");

  private static final Pattern NAME = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)\\s*>");
  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t>]*\\R");

  private final SourceText source;
  private final List<Inline.Html> tags = new ArrayList<>();
  private final TreeSet<Integer> blankLines = new TreeSet<>();

  /** Backquotes that begin or end no code. */
  private final TreeSet<Integer> backquotes = new TreeSet<>();

  /** Tags that are no more than a name, and that nothing closes: so people write placeholders. */
  private final Set<Span> words = new TreeSet<>();

  private TagsInText(Entry entry) {
    source = entry.source();
    Map<Integer, Integer> codes = new TreeMap<>();
    Walk.inlines(
        entry,
        inline -> {
          if (inline instanceof Inline.Html html) {
            tags.add(html);
          } else if (inline instanceof Inline.Code code) {
            codes.put(code.span().start(), code.span().end());
          }
        });
    if (!tags.isEmpty()) {
      findMarks(codes);
      findWords();
    }
  }

  /** Tags that touch each other, in the order of the file, and what to do about all of them. */
  record Run(List<Inline.Html> tags, Optional<Fix> asCode) {}

  /** All tags of an entry, in the order of the file. */
  static List<Run> of(Entry entry) {
    TagsInText text = new TagsInText(entry);
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.tags.size(); i++) {
      if (i == text.tags.size() || !text.touch(i - 1, i)) {
        List<Inline.Html> run = List.copyOf(text.tags.subList(from, i));
        runs.add(new Run(run, text.asCode(run)));
        from = i;
      }
    }
    return runs;
  }

  private boolean touch(int left, int right) {
    return tags.get(left).span().end() == tags.get(right).span().start();
  }

  private void findMarks(Map<Integer, Integer> codes) {
    String text = source.text();
    Matcher blank = BLANK_LINE.matcher(text);
    while (blank.find()) {
      blankLines.add(blank.end());
    }
    int at = text.indexOf('`');
    while (at >= 0) {
      Integer codeEnd = codes.get(at);
      if (codeEnd == null) {
        backquotes.add(at);
      }
      at = text.indexOf('`', codeEnd == null ? at + 1 : codeEnd);
    }
  }

  private void findWords() {
    Map<String, Integer> closedAt = new HashMap<>();
    for (Inline.Html tag : tags.reversed()) {
      Matcher matcher = NAME.matcher(tag.text());
      if (!matcher.matches()) {
        continue;
      }
      String name = matcher.group(2).toLowerCase(Locale.ROOT);
      if (!matcher.group(1).isEmpty()) {
        closedAt.put(name, tag.span().start());
      } else if (!VOID.contains(name)
          && closedAt.getOrDefault(name, Integer.MAX_VALUE) > paragraphEnd(tag.span().end())) {
        words.add(tag.span());
      }
    }
  }

  /**
   * Empty where inline code would be another text than the author meant: an element of HTML has no
   * words of its own, and backquotes before it would pair with the new ones.
   */
  private Optional<Fix> asCode(List<Inline.Html> run) {
    Span span = new Span(run.getFirst().span().start(), run.getLast().span().end());
    String text = source.slice(span);
    boolean fits =
        run.stream().allMatch(tag -> words.contains(tag.span()))
            && text.indexOf('`') < 0
            && !nearBackquote(span);
    Edit edit = new Edit(span, "`" + text + "`");
    return fits
        ? Optional.of(new Fix("Put it into inline code", false, List.of(edit)))
        : Optional.empty();
  }

  private boolean nearBackquote(Span span) {
    String text = source.text();
    Integer before = backquotes.lower(span.start());
    return text.startsWith("`", span.end())
        || text.startsWith("`", span.start() - 1)
        || (before != null && before >= paragraphStart(span.start()));
  }

  private int paragraphStart(int at) {
    Integer start = blankLines.floor(at);
    return start == null ? 0 : start;
  }

  private int paragraphEnd(int at) {
    Integer end = blankLines.higher(at);
    return end == null ? source.text().length() : end;
  }
}
