package dev.fixdex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** Documents and signatures as bytes in the index. */
final class DocumentCodec {
  private DocumentCodec() {}

  static BytesRef document(IndexDocument document) {
    return bytes(out -> {
      out.writeString(document.id());
      out.writeString(document.url());
      out.writeString(document.title());
      out.writeString(document.tldr());
      strings(out, document.symptoms());
      strings(out, document.quotes());
      out.writeString(document.code());
      commands(out, document.commands());
      out.writeString(document.solution());
      out.writeString(document.context());
      out.writeString(document.facets().category());
      out.writeString(document.facets().platform());
      out.writeString(document.facets().criticality());
      strings(out, document.facets().technologies());
      strings(out, document.facets().tags());
      out.writeVInt(document.standing().ordinal());
    });
  }

  static IndexDocument document(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new IndexDocument(
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        strings(in),
        strings(in),
        in.readString(),
        commands(in),
        in.readString(),
        in.readString(),
        new Facets(in.readString(), in.readString(), in.readString(), strings(in), strings(in)),
        Standing.values()[in.readVInt()]);
  }

  static BytesRef signatures(List<Signature> signatures) {
    return bytes(out -> {
      out.writeVInt(signatures.size());
      for (Signature signature : signatures) {
        words(out, signature.words());
        words(out, signature.wholes());
      }
    });
  }

  static List<Signature> signatures(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readVInt();
    List<Signature> signatures = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      signatures.add(new Signature(words(in), words(in)));
    }
    return signatures;
  }

  static BytesRef technologies(Technologies technologies) {
    return bytes(out -> {
      out.writeVInt(technologies.words().size());
      for (List<String> words : technologies.words()) {
        strings(out, words);
      }
    });
  }

  static Technologies technologies(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readVInt();
    List<List<String>> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(strings(in));
    }
    return new Technologies(words);
  }

  private static void words(DataOutput out, List<LineWord> words) throws IOException {
    out.writeVInt(words.size());
    for (LineWord word : words) {
      out.writeString(word.text());
      out.writeVInt(StoredSignature.code(word));
    }
  }

  private static List<LineWord> words(DataInput in) throws IOException {
    int count = in.readVInt();
    List<LineWord> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String text = in.readString();
      int weight = in.readVInt();
      words.add(new LineWord(text, weight / 2, weight % 2 == 1));
    }
    return words;
  }

  private static void commands(DataOutput out, List<Command> commands) throws IOException {
    out.writeVInt(commands.size());
    for (Command command : commands) {
      out.writeVInt(command.number());
      out.writeString(command.language());
      out.writeString(command.text());
    }
  }

  private static List<Command> commands(DataInput in) throws IOException {
    int count = in.readVInt();
    List<Command> commands = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      commands.add(new Command(in.readVInt(), in.readString(), in.readString()));
    }
    return commands;
  }

  private static void strings(DataOutput out, List<String> strings) throws IOException {
    out.writeVInt(strings.size());
    for (String string : strings) {
      out.writeString(string);
    }
  }

  private static List<String> strings(DataInput in) throws IOException {
    int count = in.readVInt();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readString());
    }
    return strings;
  }

  private interface Writing {
    void to(DataOutput out) throws IOException;
  }

  private static BytesRef bytes(Writing writing) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }
}
