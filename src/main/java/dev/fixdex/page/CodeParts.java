package dev.fixdex.page;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Placeholder;
import dev.fixdex.entry.VarMark;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.paste.Slot;
import dev.fixdex.paste.VisibleText;
import dev.fixdex.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes what a page shows of a block of code: no VAR marks, placeholders by offset. */
final class CodeParts {
  private CodeParts() {}

  static CodePart of(CodeBlock block) {
    Set<String> names =
        block.placeholders().stream().map(Placeholder::name).collect(Collectors.toSet());
    CodeFamily family = CodeFamily.of(block.language());
    StringBuilder text = new StringBuilder();
    List<Slot> slots = new ArrayList<>();
    String separator = "";
    for (Located<String> line : block.code().lines()) {
      text.append(separator);
      separator = "\n";
      String shown = VisibleText.line(family, VarMark.strip(line.value()));
      for (Located<String> name : PlaceholderSyntax.find(shown, text.length())) {
        if (names.contains(name.value())) {
          slots.add(new Slot(name.value(), name.span().start(), name.span().end()));
        }
      }
      text.append(shown);
    }
    return new CodePart(block.number(), block.language(), text.toString(), slots);
  }
}
