package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The error texts of each entry in alphabetical order: a text is known by its place among them. */
final class SignatureTexts {
  private final List<List<String>> texts = new ArrayList<>();

  SignatureTexts(SignatureRows signatures) {
    List<TreeSet<String>> sorted = new ArrayList<>();
    for (int subject = 0; subject < signatures.subjects(); subject++) {
      sorted.add(new TreeSet<>());
    }
    for (int i = 0; i < signatures.size(); i++) {
      for (Signature.Origin origin : signatures.origins(i)) {
        sorted.get(origin.subject()).add(origin.text());
      }
    }
    sorted.forEach(own -> texts.add(List.copyOf(own)));
  }

  /** The texts of an entry. */
  List<String> of(int subject) {
    return texts.get(subject);
  }

  /** The place of a text among those of its entry. */
  int place(Signature.Origin origin) {
    return Collections.binarySearch(texts.get(origin.subject()), origin.text());
  }
}
