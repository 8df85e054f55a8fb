package dev.fixdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.DocumentPostProcessor;
import com.vladsch.flexmark.parser.block.DocumentPostProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.fixdex.source.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A fault of the Markdown library ends one entry's reading, with a reason, and not the run. */
class ParserFaultTest {
  @Test
  void isARefusal() {
    Parser.Builder builder = Parser.builder(new MutableDataSet());
    builder.postProcessorFactory(
        new DocumentPostProcessorFactory() {
          @Override
          public DocumentPostProcessor apply(Document document) {
            throw new IllegalStateException("out of range");
          }
        });
    String text = "# A\n\nb\n";
    Body body = new MarkdownParser(builder, Optional.empty()).parse(text, new Span(5, 7));
    Body.Refused refused = assertInstanceOf(Body.Refused.class, body);
    assertEquals(Span.at(5), refused.span());
    assertEquals(
        MarkdownParser.FAULT + ": java.lang.IllegalStateException: out of range", refused.reason());
  }
}
