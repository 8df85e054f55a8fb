package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Walk;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.RuleOption;
import dev.fixdex.schema.RuleOption.Kind;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML in an entry, which is shown as text. */
public final class RawHtml implements EntryRule {
  /** A block that only closes what an earlier one opened. */
  private static final Pattern END_TAG = Pattern.compile("</[A-Za-z][A-Za-z0-9-]*\\s*>");

  private static final String CODE = "FD603";
  private static final RuleOption ALLOW =
      new RuleOption("allow", Kind.WORDS, "", "Names of tags that it lets be, such as details");
  private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "raw-html",
            Severity.WARNING,
            "The entry holds raw HTML.",
            "HTML of an entry is never passed through: readers see the tags here, and other viewers"
                + " drop what they take for one. `<name>` in running text is most often meant as inline"
                + " code. What `<details>` folds away is shown on the site, where it can be found and"
                + " printed; its summary is best written in bold.",
            new RuleExample("Context text stands here.", "Stop «<container>» first."),
            new RuleExample(
                "Context text stands here.",
                "«<details><summary>All of it</summary>»\n\nText.\n\n</details>"))
        .with(ALLOW);
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    List<String> allowed = context.settings().lint().words(entry.path(), CODE, ALLOW);
    List<Block.Html> blocks = new ArrayList<>();
    Walk.blocks(
        entry,
        block -> {
          if (block instanceof Block.Html html && !html.isComment()) {
            blocks.add(html);
          }
        });
    Map<Span, Fix> fixes = Disclosure.unfolded(blocks, entry.source());
    for (Block.Html html : blocks) {
      if (!isAllowed(html.text(), allowed) && !END_TAG.matcher(html.text().strip()).matches()) {
        report(html.span(), fixes.get(html.span()), reporter);
      }
    }
    for (TagsInText.Run run : TagsInText.of(entry)) {
      for (Inline.Html html : run.tags()) {
        // One finding for an element, not one more for its end.
        if (isShown(html) && !isAllowed(html.text(), allowed)) {
          report(html.span(), run.asCode().orElse(null), reporter);
        }
      }
    }
  }

  private static boolean isAllowed(String html, List<String> allowed) {
    Matcher name = NAME.matcher(html.strip());
    return name.lookingAt() && allowed.contains(name.group(1).toLowerCase(Locale.ROOT));
  }

  private static boolean isShown(Inline.Html html) {
    return !html.isComment() && !html.text().startsWith("</");
  }

  private static void report(Span span, @Nullable Fix fix, Reporter reporter) {
    String help = "Write it in Markdown, or put it into inline code";
    reporter.report(span, "HTML is shown as text", help, fix);
  }
}
