package dev.fixdex.frontmatter;

import dev.fixdex.frontmatter.YamlProblem.Kind;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Builds values from snakeyaml's events. Working on events rather than on its composed nodes keeps
 * what stood before a syntax error, shows keys given twice, and never resolves an alias.
 */
final class YamlTreeBuilder {
  /** Settings nest four deep; nothing of an entry more than two. */
  static final int DEEPEST = 8;

  private final MarkMap marks;
  private final List<YamlProblem> problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable YamlValue root;
  private int documents;

  YamlTreeBuilder(MarkMap marks, List<YamlProblem> problems) {
    this.marks = marks;
    this.problems = problems;
  }

  /** Takes one event; false when no more are wanted. */
  boolean accept(Event event) {
    if (event instanceof NodeEvent node) {
      refuseExtras(node);
    }
    switch (event) {
      case DocumentStartEvent start -> {
        return firstDocument(start);
      }
      case CollectionStartEvent start -> {
        if (open.size() == DEEPEST) {
          problem(Kind.SYNTAX, start, "YAML is nested deeper than " + DEEPEST + " levels");
          return false;
        }
        open.push(new Open(marks.offset(start.getStartMark()), start));
      }
      case CollectionEndEvent end -> place(close(marks.offset(end.getEndMark())));
      case ScalarEvent scalar -> place(scalar(scalar));
      case AliasEvent alias -> place(new Scalar("", true, span(alias)));
      default -> {}
    }
    return true;
  }

  /** The tree, with what was open at a syntax error closed where its last value ends. */
  @Nullable YamlValue root() {
    while (!open.isEmpty()) {
      place(close(open.element().lastEnd));
    }
    return root;
  }

  /** Says a syntax error in one sentence. */
  YamlProblem syntaxProblem(MarkedYAMLException error) {
    Mark mark = error.getProblemMark() != null ? error.getProblemMark() : error.getContextMark();
    Span span = mark == null ? Span.at(marks.start()) : Span.at(marks.offset(mark));
    String what = YamlReader.firstLine(error.getProblem());
    return new YamlProblem(Kind.SYNTAX, span, "This is not YAML: " + what);
  }

  private boolean firstDocument(DocumentStartEvent start) {
    documents++;
    if (documents > 1) {
      problem(Kind.SYNTAX, start, "A second YAML document begins here");
    }
    return documents == 1;
  }

  private void refuseExtras(NodeEvent node) {
    if (node instanceof AliasEvent) {
      problem(Kind.FORBIDDEN, node, "YAML alias *%s is not allowed".formatted(node.getAnchor()));
    } else if (node.getAnchor() != null) {
      problem(Kind.FORBIDDEN, node, "YAML anchor &%s is not allowed".formatted(node.getAnchor()));
    }
    String tag =
        switch (node) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> null;
        };
    if (tag != null) {
      problem(Kind.FORBIDDEN, node, "YAML tag %s is not allowed".formatted(tag));
    }
  }

  private Scalar scalar(ScalarEvent event) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    Span span = marks.span(event.getStartMark(), event.getEndMark());
    String text = YamlCharacters.cleanScalar(event.getValue(), span, problems);
    return new Scalar(text, plain, span);
  }

  private void place(YamlValue value) {
    if (open.isEmpty()) {
      root = value;
      return;
    }
    Open frame = open.element();
    frame.lastEnd = Math.max(frame.lastEnd, value.span().end());
    if (!frame.mapping) {
      frame.items.add(value);
    } else if (frame.key == null) {
      frame.key = key(value);
    } else {
      addPair(frame, frame.key, value);
      frame.key = null;
    }
  }

  private Scalar key(YamlValue value) {
    if (value instanceof Scalar scalar) {
      if (scalar.plain() && scalar.text().equals("<<")) {
        problems.add(
            new YamlProblem(Kind.FORBIDDEN, scalar.span(), "A YAML merge key is not allowed"));
      }
      return scalar;
    }
    String message = "A key must be a single value, not " + value.kind();
    problems.add(new YamlProblem(Kind.SYNTAX, value.span(), message));
    return new Scalar("", true, value.span());
  }

  private void addPair(Open frame, Scalar key, YamlValue value) {
    if (!key.text().isEmpty() && !frame.keys.add(key.text())) {
      String message = "Key `%s` is given twice; the first counts".formatted(key.text());
      problems.add(new YamlProblem(Kind.DUPLICATE_KEY, key.span(), message));
    }
    frame.pairs.add(new Pair(key, value));
  }

  private YamlValue close(int end) {
    Open frame = open.pop();
    // An indented collection ends where the next key begins; its last value ends it for a reader.
    int last = frame.flow ? end : frame.lastEnd;
    Span span = new Span(frame.start, Math.max(frame.start, last));
    return frame.mapping ? new Mapping(frame.pairs, span) : new Sequence(frame.items, span);
  }

  private Span span(Event event) {
    return marks.span(event.getStartMark(), event.getEndMark());
  }

  private void problem(Kind kind, Event event, String message) {
    problems.add(new YamlProblem(kind, span(event), message));
  }

  /** A collection whose end has not been reached. */
  private static final class Open {
    final int start;
    final boolean mapping;
    final boolean flow;
    final List<Pair> pairs = new ArrayList<>();
    final List<YamlValue> items = new ArrayList<>();
    final Set<String> keys = new HashSet<>();
    @Nullable Scalar key;
    int lastEnd;

    Open(int start, CollectionStartEvent event) {
      this.start = start;
      this.mapping = event instanceof MappingStartEvent;
      this.flow = event.isFlow();
      this.lastEnd = start;
    }
  }
}
