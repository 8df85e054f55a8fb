package dev.fixdex.render;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filter {@code html}: the only way for HTML through a template, and open to SafeHtml alone.
 */
final class HtmlFilter extends AbstractExtension implements Filter {
  @Override
  public Map<String, Filter> getFilters() {
    return Map.of("html", this);
  }

  @Override
  public @Nullable List<String> getArgumentNames() {
    return null;
  }

  @Override
  public Object apply(
      @Nullable Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int lineNumber) {
    if (input instanceof SafeHtml html) {
      return new SafeString(html.toString());
    }
    throw new IllegalArgumentException(
        "%s:%d: the filter html takes only HTML that the program wrote"
            .formatted(self.getName(), lineNumber));
  }
}
