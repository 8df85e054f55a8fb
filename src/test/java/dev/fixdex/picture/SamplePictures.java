package dev.fixdex.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Small pictures that browsers show, and files that only look like pictures. */
public final class SamplePictures {
  /** Pixels of all samples but those that are said to be turned. */
  public static final int WIDTH = 40;

  /** As {@link #WIDTH}. */
  public static final int HEIGHT = 30;

  private static final String PNG_SIGNATURE = "\u0089PNG\r\n\u001a\n";

  private SamplePictures() {}

  /**
   * One picture of each format that is shown, and of each form that has a head of its own, by name.
   */
  public static SortedMap<String, byte[]> all() {
    return new TreeMap<>(
        Map.of(
            "plain.png",
            png(WIDTH, HEIGHT, 0x2266aa),
            "plain.gif",
            decoded(
                "R0lGODdhKAAeAIEAAJkAAMwAAJkzM8wzMywAAAAAKAAeAEAI8QAHBBBIcKDBgggPKkzIEMAAggIO"
                    + "RnwYYKJAAQUnDnQ4EOPBARw1Mvy4kKLJgQg5EmyIsCXKhQsdgnwYciPNmxVtzpyZE6HIii1HriR5"
                    + "ESZEoy+HKkVKUGVSmB6VMnRJVWpSqyaxlnw6dWtWpi9/mhTpkytRqlEXikXp9OtJsgo9WjQo9yLD"
                    + "uUITipXJ9KhfpWspRsVK+KphtyuXCgW7uLDUrg/zcm38UfLJqpPNYlbMle9SvGE1uz38Milov6Qh"
                    + "tz2Nk6pXrZcp632tEyhRz5wvm86sGDLpwWwzls3qWfNh35Ddwm2MOm1R5HOBP08tMCAAOw=="),
            "lossy.webp",
            decoded(
                "UklGRkIAAABXRUJQVlA4IDYAAAAwAwCdASooAB4AP3G202G0ryqmJWgCkC4JZwDRgA8KmggAAP7f"
                    + "gC5u9pr/bb34eavgLfk20AA="),
            "lossless.webp",
            decoded("UklGRh4AAABXRUJQVlA4TBEAAAAvJ0AHAAdQjyLXo/+BiOh/AAA="),
            "extended.webp",
            decoded(
                "UklGRnAAAABXRUJQVlA4WAoAAAAQAAAAJwAAHQAAQUxQSBMAAAABDzD/ERFCLJj4Sy+D7oj+p54A"
                    + "AFZQOCA2AAAAMAMAnQEqKAAeAD9xttNhtK8qpiVoApAuCWcA0YAPCpoIAAD+34Aubvaa/229+Hmr"
                    + "4C35NtAA"),
            "plain.avif",
            decoded(
                "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAA"
                    + "AAAAcGljdAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEA"
                    + "AAETAAAAKAAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAA"
                    + "AEtpcGNvAAAAFGlzcGUAAAAAAAAAKAAAAB4AAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAA"
                    + "E2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAAMG1kYXQSAAoJGBUn60QE"
                    + "NBoQMhkex4eFWd///+LAAADcqMEFWzAxenfdHGxQ"),
            "transparent.avif",
            decoded(
                "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAAGGbWV0YQAAAAAAAAAhaGRscgAAAAAA"
                    + "AAAAcGljdAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAACxpbG9jAAAAAEQAAAIAAQAAAAEA"
                    + "AAHLAAAALwACAAAAAQAAAa4AAAAdAAAAQmlpbmYAAAAAAAIAAAAaaW5mZQIAAAAAAQAAYXYwMUNv"
                    + "bG9yAAAAABppbmZlAgAAAAACAABhdjAxQWxwaGEAAAAAGmlyZWYAAAAAAAAADmF1eGwAAgABAAEA"
                    + "AADDaXBycAAAAJ1pcGNvAAAAFGlzcGUAAAAAAAAAKAAAAB4AAAAQcGl4aQAAAAADCAgIAAAADGF2"
                    + "MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAAA5waXhpAAAAAAEIAAAADGF2MUOBABwAAAAAOGF1"
                    + "eEMAAAAAdXJuOm1wZWc6bXBlZ0I6Y2ljcDpzeXN0ZW1zOmF1eGlsaWFyeTphbHBoYQAAAAAeaXBt"
                    + "YQAAAAAAAAACAAEEAQKDBAACBAEFhgcAAABUbWRhdBIACgYYFSfrCoAyEUeQP/xQ7xXzKZ9tqFLl"
                    + "K5ydEgAKCRgVJ+tEBDQaEDIgR7Hh4VZ3///4sAAg7/rb1LeAxN0QskLDGiuntIGK6eg="),
            "plain.jpg",
            decoded(
                "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////"
                    + "////////////////////////////////////////////wAALCAAeACgBAREA/8QAFQABAQAAAAAA"
                    + "AAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJAAAAAAH//Z"),
            "progressive.jpeg",
            decoded(
                "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////"
                    + "////////////////////////////////////////////wgALCAAeACgBAREA/8QAFQABAQAAAAAA"
                    + "AAAAAAAAAAAAAAH/2gAIAQEAAAABgAAD/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABBQIn"
                    + "/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQAGPwIn/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/a"
                    + "AAgBAQABPyEn/9oACAEBAAAAEAAAD//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAT8QJ//Z")));
  }

  /** A JPEG that Exif says to show lying on its side: 30 by 40 pixels. */
  public static byte[] turned() {
    return decoded(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/"
            + "2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////////////////////////////////"
            + "////////////////wAALCAAeACgBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAA"
            + "AAAAAAAAAAAAAAAA/9oACAEBAAA/AJAAAAAAH//Z");
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  /** A PNG of one colour. */
  public static byte[] png(int width, int height, int rgb) {
    byte[] rows = new byte[(1 + 3 * width) * height];
    for (int at = 0; at < rows.length; at++) {
      int column = at % (1 + 3 * width) - 1; // each row begins with a filter, 0 for none
      rows[at] = column < 0 ? 0 : (byte) (rgb >> 8 * (2 - column % 3));
    }
    return png(width, height, deflated(rows));
  }

  /** A PNG that says a size and holds something else. */
  public static byte[] bomb(int width, int height) {
    return png(width, height, deflated(new byte[1 << 20]));
  }

  private static byte[] png(int width, int height, byte[] packed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(PNG_SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream numbers = new DataOutputStream(head);
      numbers.writeInt(width);
      numbers.writeInt(height);
      numbers.write(new byte[] {8, 2, 0, 0, 0}); // eight bits, true colour
      chunk("IHDR", head.toByteArray(), out);
      chunk("IDAT", packed, out);
      chunk("IEND", new byte[0], out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void chunk(String name, byte[] content, DataOutputStream out) throws IOException {
    CRC32 sum = new CRC32();
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    sum.update(letters);
    sum.update(content);
    out.writeInt(content.length);
    out.write(letters);
    out.write(content);
    out.writeInt((int) sum.getValue());
  }

  private static byte[] deflated(byte[] bytes) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[bytes.length + 64];
      return Arrays.copyOf(packed, deflater.deflate(packed));
    }
  }
}
