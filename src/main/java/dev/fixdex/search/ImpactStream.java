package dev.fixdex.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands words to Lucene with their impacts in place of frequencies. */
final class ImpactStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Iterator<Map.Entry<String, Impacts.Sum>> words;

  ImpactStream(Map<String, Impacts.Sum> impacts) {
    words = impacts.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!words.hasNext()) {
      return false;
    }
    Map.Entry<String, Impacts.Sum> word = words.next();
    clearAttributes();
    term.append(word.getKey());
    frequency.setTermFrequency(word.getValue().impact());
    return true;
  }
}
