package dev.fixdex.shards;

import dev.fixdex.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file to begin with. The only one whose name does not say what it holds. */
public final class Manifest {
  /** Its name. */
  public static final String NAME = "index.bin";

  private Manifest() {}

  /**
   * The file.
   *
   * @param facts what it says besides where the other files are
   * @param parts all other files, in any order
   */
  public static byte[] of(Map<String, Object> facts, Collection<BrowserPart> parts) {
    Map<String, Object> manifest = new LinkedHashMap<>(facts);
    manifest.put("folders", folders(parts));
    try (Packer packer = new Packer()) {
      return packer.packed(Json.compact(manifest).getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * What a manifest says.
   *
   * @throws IOException when the file is not whole
   */
  public static Map<String, Object> read(byte[] file) throws IOException {
    return Json.object(new String(ShardInput.unpacked(file), StandardCharsets.UTF_8));
  }

  /** For each kind how many files share a folder, and the names of the folders in one text. */
  private static Map<String, List<Object>> folders(Collection<BrowserPart> parts) {
    Map<String, List<Object>> folders = new LinkedHashMap<>();
    Map<ShardKind, StringBuilder> names = new LinkedHashMap<>();
    parts.stream()
        .sorted(
            Comparator.comparing((BrowserPart part) -> part.kind().folder())
                .thenComparingInt(BrowserPart::number))
        .forEach(part ->
            names.computeIfAbsent(part.kind(), kind -> new StringBuilder()).append(part.letters()));
    names.forEach(
        (kind, text) -> folders.put(kind.folder(), List.of(kind.together(), text.toString())));
    return folders;
  }
}
