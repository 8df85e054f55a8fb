package dev.fixdex.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Words for what goes wrong before or outside our own code: no trace, no echo of the request. */
final class PlainErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SiteHandler.common(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ContentTypes.TEXT);
    response.write(true, words(response.getStatus()), callback);
    return true;
  }

  private static ByteBuffer words(int status) {
    String text = status + " " + HttpStatus.getMessage(status) + "\n";
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
