package dev.fixdex.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** flexmark's parser of inlines, which counts its {@link Effort} before it makes any. */
final class GuardedInlines extends CommonmarkInlineParser {
  private final Effort effort = new Effort();

  private GuardedInlines(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  /** Guards a parser that is being built; flexmark makes a new instance of this for each text. */
  static void addTo(Parser.Builder builder) {
    builder.customInlineParserFactory(GuardedInlines::new);
    builder.paragraphPreProcessorFactory(new CountingFactory());
    // flexmark adds its own only to its own parser of inlines.
    builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
  }

  @Override
  public void parse(BasedSequence content, Node node) {
    effort.addInlines(content);
    super.parse(content, node);
  }

  @Override
  public @Nullable List<Node> parseCustom(
      BasedSequence input,
      Node node,
      BitSet customCharacters,
      Map<Character, CharacterNodeFactory> nodeFactories) {
    effort.addInlines(input);
    return super.parseCustom(input, node, customCharacters, nodeFactories);
  }

  /**
   * Counts what a paragraph and the link definitions in it will cost, before they are looked for.
   */
  private static final class CountingFactory implements ParagraphPreProcessorFactory {
    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      Effort effort = new Effort();
      return (Paragraph paragraph, ParserState _) -> {
        effort.addPieces(paragraph.getContentLines());
        effort.addDefinitions(paragraph.getContentChars());
        return 0; // takes nothing away
      };
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
