package dev.fixdex.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Parses Markdown within {@link MarkdownLimits} and with limited {@link Effort}. Thread-safe.
 *
 * <p>flexmark recurses, so parse on a thread with a stack of 16 MB or so; an overflow is caught and
 * comes back as a refusal.
 */
public final class MarkdownParser {
  /** How the reason begins when flexmark, or what is made of its tree, fails on a body. */
  static final String FAULT = "The Markdown parser has a fault that this body runs into";

  private final Parser parser;
  private final Optional<BareLinks> bareLinks;

  MarkdownParser(Parser.Builder builder, Optional<BareLinks> bareLinks) {
    this.parser = builder.build();
    this.bareLinks = bareLinks;
  }

  private static Parser.Builder builder(List<Extension> extensions, boolean tables) {
    MutableDataSet options = new MutableDataSet();
    options.setFrom(ParserEmulationProfile.COMMONMARK_0_29);
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.LIST_BLOCK_PARSER, false);
    options.set(Parser.EXTENSIONS, extensions);
    Parser.Builder builder = Parser.builder(options);
    SpecEmphasis.addTo(builder);
    BlockStarts.addTo(builder, tables);
    GuardedInlines.addTo(builder);
    if (tables) {
      Tables.addTo(builder);
    }
    return builder;
  }

  /**
   * For entries: CommonMark with tables, task lists, strikethrough and bare links, as on GitHub.
   */
  public static MarkdownParser forEntries() {
    List<Extension> extensions =
        List.of(TaskListExtension.create(), StrikethroughExtension.create());
    return new MarkdownParser(builder(extensions, true), Optional.of(new BareLinks()));
  }

  /** CommonMark alone. */
  static MarkdownParser commonMark() {
    return new MarkdownParser(builder(List.of(), false), Optional.empty());
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
    try {
      return new Body.Parsed(new BlockConverter(text, bareLinks).convert(parser.parse(part)));
    } catch (Effort.TooMuch e) {
      return e.refusal();
    } catch (StackOverflowError e) {
      return new Body.Refused(Span.at(body.start()), "The body is nested too deeply to be read");
    } catch (RuntimeException e) {
      return new Body.Refused(Span.at(body.start()), FAULT + ": " + e, Body.Refused.REPORT);
    }
  }
}
