package dev.fixdex.frontmatter;

import dev.fixdex.json.DataFault;
import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Whether a text is YAML: any number of documents, with anchors and tags. */
public final class YamlSyntax {
  private YamlSyntax() {}

  /** The first fault of a text; empty when there is none. */
  public static Optional<DataFault> fault(String text) {
    try {
      new Yaml(new LoaderOptions()).parse(new StringReader(text)).forEach(event -> {});
      return Optional.empty();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      int column = mark == null ? 1 : mark.getColumn() + 1;
      String problem = e.getProblem() == null ? "it cannot be read" : e.getProblem();
      return Optional.of(new DataFault(line, column, 1, problem));
    } catch (YAMLException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return Optional.of(new DataFault(1, 1, 1, message));
    }
  }
}
