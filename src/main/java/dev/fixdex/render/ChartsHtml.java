package dev.fixdex.render;

import dev.fixdex.markdown.HtmlOutput;
import dev.fixdex.page.Chart;
import dev.fixdex.page.Chart.Bar;
import dev.fixdex.page.Page;
import java.util.Comparator;
import java.util.Locale;

/**
 * Draws charts as SVG, each with a table of the same numbers behind it. Lengths are parts of the
 * page's width and of the letters' size, so that a chart fits every screen and grows with the text.
 */
final class ChartsHtml {
  /** What fits on a screen of 320 pixels beside a number, however the text is spaced. */
  private static final int LONGEST_LABEL = 22;

  private static final double ROW = 2.5;

  private final Page.Stats page;
  private final String root;
  private final HtmlOutput out = new HtmlOutput();

  private ChartsHtml(Page.Stats page, String root) {
    this.page = page;
    this.root = root;
  }

  /**
   * The charts of a page.
   *
   * @param root what leads to the site's root
   */
  static SafeHtml of(Page.Stats page, String root) {
    ChartsHtml charts = new ChartsHtml(page, root);
    page.charts().forEach(charts::chart);
    return SafeHtml.of(charts.out);
  }

  private void chart(Chart chart) {
    String id = chart.name();
    out.start("section").attribute("class", "figures").attribute("aria-labelledby", id).end();
    out.start("h2").attribute("id", id).end().text(chart.title()).close("h2").line();
    drawing(chart);
    out.start("details").attribute("class", "as-table").end();
    out.open("summary").text("As a table");
    out.start("span").attribute("class", "out-of-sight").end();
    out.text(": " + chart.title()).close("span").close("summary").line();
    table(chart);
    out.close("details").close("section").line();
  }

  private void drawing(Chart chart) {
    String id = "chart-" + chart.name();
    out.start("svg").attribute("class", "chart").attribute("role", "img");
    out.attribute("aria-labelledby", id + "-title " + id + "-text");
    out.attribute("width", "100%").attribute("height", em(ROW * chart.bars().size())).end();
    out.start("title").attribute("id", id + "-title").end().text(chart.title()).close("title");
    out.start("desc").attribute("id", id + "-text").end().text(inWords(chart)).close("desc").line();
    int most = chart.bars().stream().mapToInt(Bar::count).max().orElse(0);
    boolean isShare = chart.name().equals("fields");
    double whole = Math.max(1, isShare ? page.total() : most);
    double top = 0;
    for (Bar bar : chart.bars()) {
      text("start", "0", top, shortened(bar.label()));
      text(
          "end", "100%", top, number(bar.count()) + (isShare ? " of " + number(page.total()) : ""));
      bar("chart-whole", 100, top);
      bar("chart-bar", 100 * bar.count() / whole, top);
      top += ROW;
    }
    out.close("svg").line();
  }

  private void text(String anchor, String x, double top, String text) {
    out.start("text").attribute("class", "chart-text").attribute("text-anchor", anchor);
    out.attribute("x", x).attribute("y", em(top + 1.1)).end().text(text).close("text");
  }

  private void bar(String kind, double percent, double top) {
    out.start("rect").attribute("class", kind).attribute("x", "0");
    out.attribute("y", em(top + 1.4)).attribute("height", em(0.7));
    out.attribute("width", String.format(Locale.ROOT, "%.2f%%", percent))
        .end()
        .close("rect")
        .line();
  }

  private static String inWords(Chart chart) {
    String most =
        chart.bars().stream()
            .max(Comparator.comparingInt(Bar::count).thenComparing(Bar::label))
            .map(bar -> " Most entries: %s, %s.".formatted(bar.label(), number(bar.count())))
            .orElse("");
    return "Bars for %d.%s".formatted(chart.bars().size(), most) + " The table below has them all.";
  }

  private void table(Chart chart) {
    out.start("table").attribute("aria-labelledby", chart.name()).end().open("thead").open("tr");
    for (String head : new String[] {chart.kind(), "Entries", "Share"}) {
      out.start("th").attribute("scope", "col").end().text(head).close("th");
    }
    out.close("tr").close("thead").open("tbody").line();
    for (Bar bar : chart.bars()) {
      out.open("tr").start("th").attribute("scope", "row").end();
      if (bar.list().isPresent()) {
        out.start("a").attribute("href", root + bar.list().get().path()).end();
        out.text(bar.label()).close("a");
      } else {
        out.text(bar.label());
      }
      out.close("th").open("td").text(number(bar.count())).close("td").open("td");
      long share = page.total() == 0 ? 0 : Math.round(100.0 * bar.count() / page.total());
      out.text(share + " %").close("td").close("tr").line();
    }
    out.close("tbody").close("table");
  }

  private static String shortened(String label) {
    int[] points = label.codePoints().toArray();
    return points.length <= LONGEST_LABEL
        ? label
        : new String(points, 0, LONGEST_LABEL - 1).strip() + "…";
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String em(double length) {
    return String.format(Locale.ROOT, "%.1fem", length);
  }
}
