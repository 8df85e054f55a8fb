package dev.fixdex.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;

/** Answers requests for files of the site. */
final class SiteReplies {
  private static final String INDEX = "index.html";
  private static final String NOT_FOUND = "404.html";

  /** A host that serves a site reads these; it does not show them. */
  private static final List<String> FOR_THE_HOST = List.of("_headers", "_redirects");

  /** In bytes. Below this the packed form is hardly smaller. */
  private static final int WORTH_PACKING = 1_000;

  private static final int ETAG_BYTES = 12;

  private SiteReplies() {}

  static Reply reply(Shown shown, HttpURI uri, HttpFields headers) {
    Optional<String> path = PercentText.decode(uri.getPath()).filter(p -> p.startsWith("/"));
    if (path.isEmpty()) {
      return notFound(shown, headers);
    }
    String name = path.get().substring(1);
    String file = name.isEmpty() || name.endsWith("/") ? name + INDEX : name;
    if (isShown(shown, file)) {
      return file(shown, file, 200, headers);
    }
    if (isShown(shown, name + "/" + INDEX)) {
      String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
      String location = "/" + PercentText.encodePath(name) + "/" + query;
      return Reply.text(301, "See " + location).with("Location", location);
    }
    return notFound(shown, headers);
  }

  private static boolean isShown(Shown shown, String file) {
    return shown.source().has(file) && !FOR_THE_HOST.contains(file);
  }

  private static Reply notFound(Shown shown, HttpFields headers) {
    return shown.source().has(NOT_FOUND)
        ? file(shown, NOT_FOUND, 404, headers)
        : Reply.text(404, "There is no such page.");
  }

  private static Reply file(Shown shown, String file, int status, HttpFields headers) {
    String type = ContentTypes.of(file);
    byte[] bytes = shown.source().read(file);
    byte[] body = type.equals(ContentTypes.HTML) ? LivePage.in(bytes, shown.build()) : bytes;
    return cacheable(status, type, body, headers);
  }

  /** Bytes with their tag, packed when that is asked for and of use. */
  static Reply cacheable(int status, String type, byte[] body, HttpFields headers) {
    boolean text = ContentTypes.isText(type);
    boolean packed = text && body.length >= WORTH_PACKING && acceptsGzip(headers);
    String tag = "\"" + digest(body) + (packed ? "-gz" : "") + "\"";
    if (status == 200 && isKnown(tag, headers)) {
      return varying(Reply.of(304, type, new byte[0]).with("ETag", tag), text);
    }
    Reply reply = Reply.of(status, type, packed ? gzip(body) : body).with("ETag", tag);
    return varying(packed ? reply.with("Content-Encoding", "gzip") : reply, text);
  }

  private static Reply varying(Reply reply, boolean text) {
    return text ? reply.with("Vary", "Accept-Encoding") : reply;
  }

  private static boolean acceptsGzip(HttpFields headers) {
    return headers.getQualityCSV(HttpHeader.ACCEPT_ENCODING).stream().anyMatch("gzip"::equals);
  }

  /** A tag of ours holds no comma and nothing to escape, so that a search in the text will do. */
  private static boolean isKnown(String tag, HttpFields headers) {
    return headers.getValuesList(HttpHeader.IF_NONE_MATCH).stream()
        .anyMatch(known -> known.contains(tag) || known.strip().equals("*"));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, ETAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
