package dev.fixdex.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parses Markdown within {@link MarkdownLimits} and with limited {@link Effort}. Thread-safe.
 *
 * <p>flexmark recurses, so parse on a thread with a stack of 16 MB or so; an overflow is caught and
 * comes back as a refusal.
 */
public final class MarkdownParser {
  private final Parser plain;
  private final Parser withTables;
  private final Optional<BareLinks> bareLinks;

  private MarkdownParser(
      List<Extension> extensions, List<Extension> tables, Optional<BareLinks> bareLinks) {
    this.plain = parser(extensions);
    this.withTables =
        tables.isEmpty()
            ? plain
            : parser(Stream.concat(extensions.stream(), tables.stream()).toList());
    this.bareLinks = bareLinks;
  }

  private static Parser parser(List<Extension> extensions) {
    MutableDataSet options = new MutableDataSet();
    options.setFrom(ParserEmulationProfile.COMMONMARK_0_29);
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.LIST_BLOCK_PARSER, false);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.WITH_CAPTION, false);
    options.set(Parser.EXTENSIONS, extensions);
    Parser.Builder builder = Parser.builder(options);
    SpecEmphasis.addTo(builder);
    BlockStarts.addTo(builder);
    GuardedInlines.addTo(builder);
    return builder.build();
  }

  /**
   * For entries: CommonMark with tables, task lists, strikethrough and bare links, as on GitHub.
   */
  public static MarkdownParser forEntries() {
    return new MarkdownParser(
        List.of(TaskListExtension.create(), StrikethroughExtension.create()),
        List.of(TablesExtension.create()),
        Optional.of(new BareLinks()));
  }

  /** CommonMark alone. */
  static MarkdownParser commonMark() {
    return new MarkdownParser(List.of(), List.of(), Optional.empty());
  }

  /** Why a body would be refused, as far as that can be told without parsing it. */
  public Optional<Body.Refused> refusal(String text, Span body) {
    return MarkdownLimits.check(text, body);
  }

  /**
   * Parses a part of a text; never throws on any text.
   *
   * @param text the whole file, in which all spans of the result are
   * @param body what is Markdown of it
   */
  public Body parse(String text, Span body) {
    Optional<Body.Refused> refusal = MarkdownLimits.check(text, body);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    // Only a subsequence of the whole keeps offsets that count from the file's start.
    BasedSequence part = BasedSequence.of(text).subSequence(body.start(), body.end());
    Parser parser = mayHaveTable(text, body) ? withTables : plain;
    try {
      return new Body.Parsed(new BlockConverter(text, bareLinks).convert(parser.parse(part)));
    } catch (Effort.TooMuch e) {
      return e.refusal();
    } catch (StackOverflowError e) {
      return new Body.Refused(Span.at(body.start()), "The body is nested too deeply to be read");
    }
  }

  /**
   * Whether a body may have a table: flexmark formats and compiles a pattern for each paragraph to
   * find out. Under a table's header there is a hyphen beside a bar (GFM, section 4.10).
   */
  private static boolean mayHaveTable(String text, Span body) {
    int bar = text.indexOf('|', body.start());
    while (bar >= 0 && bar < body.end()) {
      if (isHyphenBeside(text, bar, 1) || isHyphenBeside(text, bar, -1)) {
        return true;
      }
      bar = text.indexOf('|', bar + 1);
    }
    return false;
  }

  private static boolean isHyphenBeside(String text, int bar, int step) {
    int i = bar + step;
    while (i >= 0 && i < text.length() && text.charAt(i) <= ' ' && text.charAt(i) != '\n') {
      i += step;
    }
    if (i >= 0 && i < text.length() && text.charAt(i) == ':') {
      i += step;
    }
    return i >= 0 && i < text.length() && text.charAt(i) == '-';
  }
}
