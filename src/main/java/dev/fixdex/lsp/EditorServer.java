package dev.fixdex.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** Serves one editor over a pair of streams, as the Language Server Protocol says. */
public final class EditorServer {
  private EditorServer() {}

  /**
   * What the server is told when it is started.
   *
   * @param knowledgeBase the folder, absolute; null to look for it upward from each file
   * @param today in the author's time zone
   * @param version of the program
   */
  public record Options(@Nullable Path knowledgeBase, LocalDate today, String version) {}

  /**
   * Serves until the editor leaves or its stream ends. A thread that reads {@code in} may be left
   * over, a daemon, where the stream stays open.
   *
   * @return whether it said goodbye first, with {@code shutdown} and then {@code exit}
   */
  public static boolean serve(InputStream in, OutputStream out, Options options) {
    // Not closed at the end, which would wait for the reader: a read of a process's standard input
    // cannot be interrupted, and an editor may leave it open for as long as the process lives.
    ExecutorService threads = Executors.newCachedThreadPool(EditorServer::daemon);
    try (Server server = new Server(options)) {
      Launcher<LanguageClient> launcher =
          new LSPLauncher.Builder<LanguageClient>()
              .setLocalService(server)
              .setRemoteInterface(LanguageClient.class)
              .setInput(in)
              .setOutput(out)
              .setExecutorService(threads)
              .create();
      server.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      threads.execute(() -> awaitEnd(listening, server));
      boolean orderly = server.ended().join();
      listening.cancel(true);
      return orderly;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void awaitEnd(Future<Void> listening, Server server) {
    try {
      listening.get();
    } catch (InterruptedException
        | ExecutionException
        | java.util.concurrent.CancellationException e) {
      // The stream is gone, for whatever reason.
    } finally {
      server.exit();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "editor");
    thread.setDaemon(true);
    return thread;
  }
}
